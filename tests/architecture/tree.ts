// The project as text: which files there are, what each says and what each imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every file by its path from the root, with '/' between the folders. */
export type Tree = ReadonlyMap<string, string>

/** A rule gives what offends it, each as a sentence that begins with the file. */
export type Rule = (tree: Tree) => string[]

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['bin', 'db', 'kiosk', 'public', 'src', 'tests', 'views']
const readable = /\.(ts|js|cjs|css|json)$/

export function readTree(): Tree {
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
    )
  const atRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = [...inFolders, ...atRoot.map((entry) => entry.name)]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => readable.test(path) && !path.startsWith('db/migrations/'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** What the file says to the machine: comments are left out, line breaks stay. */
export function codeOf(text: string): string {
  const withoutBlocks = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
  return withoutBlocks.replace(/(^|\s)\/\/.*$/gm, '$1')
}

const importing = [
  /(?:^|\n)\s*(?:import|export)\s[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
]

/** What a file imports, types too: our own files by their path from the root, packages by their name. */
export function importsOf(path: string, text: string): string[] {
  const code = codeOf(text)
  const written = importing.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''))
  return written.map((specifier) =>
    specifier.startsWith('.') ? normalize(join(dirname(path), specifier)).replaceAll('\\', '/') : specifier,
  )
}

/** The server's own TypeScript: src, db and views. */
export const isServer = (path: string): boolean => /^(src|db|views)\/.*\.ts$/.test(path)

export const isScript = (path: string): boolean => /\.(ts|js|cjs)$/.test(path)

/** Lines of the chosen files, without comments, that a pattern matches. */
export function linesMatching(tree: Tree, chosen: (path: string) => boolean, pattern: RegExp, why: string): string[] {
  return [...tree]
    .filter(([path]) => chosen(path))
    .flatMap(([path, text]) =>
      codeOf(text)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${why}: ${line.trim().slice(0, 80)}`] : [])),
    )
}

/** Imports of the chosen files that are refused. */
export function importsRefused(
  tree: Tree,
  chosen: (path: string) => boolean,
  isRefused: (imported: string, path: string) => boolean,
): string[] {
  return [...tree]
    .filter(([path]) => isScript(path) && chosen(path))
    .flatMap(([path, text]) =>
      importsOf(path, text)
        .filter((imported) => isRefused(imported, path))
        .map((imported) => `${path} imports ${imported}`),
    )
}
