// The packages: exact versions, and a lockfile that says the same.
import type { Rule, Tree } from './tree.ts'

type Versions = Record<string, string>

interface Manifest {
  dependencies?: Versions
  devDependencies?: Versions
}

interface Lock {
  packages: Record<string, Manifest & { version?: string }>
}

const kinds = ['dependencies', 'devDependencies'] as const

const read = <T>(tree: Tree, path: string): T | null => {
  const text = tree.get(path)
  return text === undefined ? null : JSON.parse(text)
}

export const versionsAreExact: Rule = (tree) => {
  const manifest = read<Manifest>(tree, 'package.json') ?? {}
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json asks for ${name} ${version}, which is not one version`),
  )
}

export const theLockfileFollows: Rule = (tree) => {
  const manifest = read<Manifest>(tree, 'package.json') ?? {}
  const lock = read<Lock>(tree, 'package-lock.json')
  if (!lock) return ['package-lock.json is missing']
  return kinds.flatMap((kind) => differences(manifest[kind] ?? {}, lock.packages['']?.[kind] ?? {}, lock))
}

function differences(wanted: Versions, locked: Versions, lock: Lock): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(locked)])]
  return names
    .filter((name) => wanted[name] !== locked[name] || lock.packages[`node_modules/${name}`]?.version !== wanted[name])
    .map((name) => `package-lock.json has another ${name} than package.json`)
}

/** Whatever a package needs on another machine must be in the lockfile too, or `npm ci` refuses it there and here. */
export const theLockfileIsWhole: Rule = (tree) => {
  const lock = read<{ packages: Record<string, { optionalDependencies?: Versions }> }>(tree, 'package-lock.json')
  const packages = lock?.packages ?? {}
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `package-lock.json lacks ${name}, which ${path} asks for`),
  )
}
