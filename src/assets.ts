// What a page needs beside its HTML: one stylesheet and one script per kind of page, the font, and the other files
// of public/. Read once at start from the exact npm packages and public/, and kept in memory, compressed, under names
// that carry a hash of the content, so that a browser never asks twice.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { withoutUnusedTokens } from './tokens.ts'

export const pageKinds = ['resident', 'kiosk', 'counter', 'display'] as const
export type PageKind = (typeof pageKinds)[number]

/** Addresses, for a page's head. */
export interface Assets {
  css(kind: PageKind): string
  script(kind: PageKind): string
  font: string
  /** The address of any file in public/ by its name there: 'icon.svg'. Throws on an unknown name. */
  file(name: string): string
}

export interface LoadedAssets extends Assets {
  /** The answer to a GET of a path under /assets/; undefined when there is no such file. */
  serve(path: string, acceptEncoding: string | undefined): Response | undefined
}

type Bytes = Uint8Array<ArrayBuffer>
type Packed = { type: string; plain: Bytes; br?: Bytes; gzip?: Bytes }

const publicFolder = new URL('../public/', import.meta.url)
const require = createRequire(import.meta.url)

const theme = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'
const fontFile = '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'
const htmx = 'htmx.org/dist/htmx.min.js'

const utrecht = (names: string) => names.split(' ').map((name) => `@utrecht/${name}-css/dist/index.min.css`)
const components = [
  ...utrecht('page-header page-body page-footer heading-1 heading-2 heading-3 pre-heading paragraph link'),
  ...utrecht('unordered-list button button-link action-group data-list alert'),
  ...utrecht('form-field form-field-description form-field-error-message form-fieldset form-label'),
  ...utrecht('textbox checkbox radio-button'),
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
]
const ownStyles = ['base.css', 'frame.css', 'parts.css', 'choices.css']

// htmx and our own scripts go in one file: as two deferred files htmx may start before ours listen.
const recipes: Record<PageKind, { components: string[]; libraries: string[]; scripts: string[] }> = {
  resident: { components, libraries: [htmx], scripts: ['base.js', 'live.js', 'booking.js'] },
  kiosk: { components, libraries: [htmx], scripts: ['base.js', 'live.js'] },
  counter: { components, libraries: [htmx], scripts: ['base.js', 'live.js', 'alarm.js', 'reception.js'] },
  display: { components: [], libraries: [], scripts: [] },
}

/** `themeCss` is the path of a municipality's own theme, which takes the place of the example theme. */
export async function loadAssets(options: { themeCss?: string } = {}): Promise<LoadedAssets> {
  const own = await readPublic()
  const packed = new Map<string, Packed>()
  const keep = async (name: string, content: Buffer) => {
    const path = `/assets/${hashedName(name, content)}`
    packed.set(path, await pack(name, content))
    return path
  }

  const font = await keep('noto-sans.woff2', await readFile(require.resolve(fontFile)))
  const files = new Map<string, string>()
  for (const [name, content] of own) files.set(name, await keep(name, content))

  const themeText = options.themeCss
    ? await readFile(options.themeCss, 'utf8')
    : `${await readPackage(theme)}\n${textOf(own, 'voorbeeld.css')}`
  const css = new Map<PageKind, string>()
  const scripts = new Map<PageKind, string>()
  await Promise.all(
    pageKinds.map(async (kind) => {
      const recipe = recipes[kind]
      const styles = [themeText, ...(await Promise.all(recipe.components.map(readPackage)))]
      for (const name of [...ownStyles, `${kind}.css`, ...partsOf(own, kind)]) styles.push(textOf(own, name))
      const code = await Promise.all(recipe.libraries.map(readPackage))
      for (const name of [...recipe.scripts, `${kind}.js`]) code.push(textOf(own, name))
      const sheet = withoutUnusedTokens(styles.join('\n')).replaceAll('noto-sans.woff2', font)
      css.set(kind, await keep(`${kind}.css`, Buffer.from(sheet)))
      scripts.set(kind, await keep(`${kind}.js`, Buffer.from(code.join(';\n'))))
    }),
  )

  return {
    css: (kind) => known(css, kind),
    script: (kind) => known(scripts, kind),
    font,
    file: (name) => known(files, name),
    serve: (path, acceptEncoding) => {
      const found = packed.get(path)
      return found && answer(found, acceptEncoding ?? '')
    },
  }
}

async function readPublic(): Promise<Map<string, Buffer>> {
  const entries = await readdir(publicFolder, { recursive: true, withFileTypes: true })
  const root = publicFolder.pathname
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, Buffer]> => {
      const path = `${entry.parentPath}/${entry.name}`
      return [path.slice(root.length).replace(/^\//, ''), await readFile(path)]
    })
  return new Map(await Promise.all(read))
}

/** A package's file without the pointer to a source map, which is not served. */
async function readPackage(path: string): Promise<string> {
  const text = await readFile(require.resolve(path), 'utf8')
  return text.replace(/(\/\*|\/\/)# sourceMappingURL=.*$/m, '')
}

/** A long sheet is several files: what is called kiosk-… comes after kiosk.css. */
const partsOf = (own: Map<string, Buffer>, kind: PageKind) =>
  [...own.keys()].filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.css')).sort()

const textOf = (own: Map<string, Buffer>, name: string) => own.get(name)?.toString('utf8') ?? ''

function hashedName(name: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12)
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)}.${hash}${extension}`
}

function known<Key>(addresses: ReadonlyMap<Key, string>, key: Key): string {
  const address = addresses.get(key)
  if (address === undefined) throw new Error(`No such file in public/: ${key}`)
  return address
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
// Quality 9 takes a tenth of the time of 11 for 5 % more bytes, and a start should not wait.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

async function pack(name: string, content: Buffer): Promise<Packed> {
  const type = types[extname(name)] ?? 'application/octet-stream'
  const plain = new Uint8Array(content)
  if (!/^text\/|svg|json/.test(type)) return { type, plain }
  const [br, zipped] = await Promise.all([brotli(content, brotliOptions), gzipped(content, { level: 9 })])
  return { type, plain, br: new Uint8Array(br), gzip: new Uint8Array(zipped) }
}

function answer(packed: Packed, acceptEncoding: string): Response {
  const encoding = (['br', 'gzip'] as const).find((name) => packed[name] && acceptEncoding.includes(name))
  const body = (encoding && packed[encoding]) || packed.plain
  const headers = new Headers({
    'Content-Type': packed.type,
    'Content-Length': String(body.byteLength),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  })
  if (encoding) headers.set('Content-Encoding', encoding)
  return new Response(body, { headers })
}
