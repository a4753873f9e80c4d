// What a page needs beside its HTML: one stylesheet and one script per kind of page, the font, and the other files
// of public/. Read once at start from the exact npm packages and public/, and kept in memory under names that carry a
// hash of the content, so that a browser never asks twice.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clipsByText } from '../views/words/aloud.ts'
import { clipNames, type SpokenLanguage } from '../views/words/spoken.ts'
import { readOwnSounds, type SoundTrouble } from './display/sounds.ts'
import { answer, type Packed, packed } from './packed.ts'
import { withoutUnusedTokens } from './tokens.ts'

export const pageKinds = ['resident', 'follow', 'kiosk', 'counter', 'display'] as const
export type PageKind = (typeof pageKinds)[number]

/** Addresses, for a page's head. */
export interface Assets {
  css(kind: PageKind): string
  script(kind: PageKind): string
  font: string
  away: AwayAssets
  /** The address of any file in public/ by its name there: 'icon.svg'. Throws on an unknown name. */
  file(name: string): string
  /** The address of a list of all clips: JSON, their addresses by their names. */
  clips: string
  /** The address of a list of what a kiosk can read aloud: JSON, the addresses of clips by what they say. */
  aloud(language: SpokenLanguage): string
  /** The municipality's own sounds that are not played. */
  soundTroubles: readonly SoundTrouble[]
}

export interface LoadedAssets extends Assets {
  /** The answer to a GET of a path under /assets/; undefined when there is no such file. */
  serve(path: string, acceptEncoding: string | undefined): Promise<Response | undefined>
}

/** What a kiosk runs when the server is away: modules that name each other, so they share one address that changes. */
export interface AwayAssets {
  /** The address of a module in kiosk/away/ by its name, or of qr.js, the library that draws QR codes. */
  module(name: string): string
  modules: readonly string[]
  /** The service worker, which is served by its own route: src/checkin/away-routes.ts. */
  worker: string
}

const publicFolder = new URL('../public/', import.meta.url)
const awayFolder = new URL('../kiosk/away/', import.meta.url)
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
/** On the page that follows a number, which must come over a poor line: 40 kB with all that belongs to it. */
const fewComponents = [
  ...utrecht('page-header page-body page-footer heading-2 heading-3 link button action-group alert'),
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
]
const ownStyles = ['base.css', 'frame.css', 'parts.css']
/** For every kind of page but the light one. */
const moreStyles = ['choices.css', 'paper.css']
/** For what stands and hangs in a hall. */
const hallStyles = ['evacuation.css']

const kioskScripts = ['touch', 'code', 'view', 'idle', 'help', 'paper', 'aloud', 'fit', 'evacuation'].map(
  (name) => `kiosk-${name}.js`,
)

// htmx and our own scripts go in one file: as two deferred files htmx may start before ours listen.
const recipes: Record<PageKind, { components: string[]; libraries: string[]; scripts: string[] }> = {
  resident: { components, libraries: [htmx], scripts: ['base.js', 'live.js', 'booking.js'] },
  follow: { components: fewComponents, libraries: [htmx], scripts: ['base.js', 'live.js'] },
  kiosk: { components, libraries: [htmx], scripts: ['base.js', 'live.js', 'machine.js', 'clips.js', ...kioskScripts] },
  counter: { components, libraries: [htmx], scripts: ['base.js', 'live.js', 'alarm.js', 'reception.js'] },
  display: { components: [], libraries: [], scripts: ['machine.js', 'clips.js', 'display-sound.js'] },
}

/**
 * `themeCss` is the path of a municipality's own theme, which takes the place of the example theme; `soundsDir` a folder
 * with its own sounds, each in the place of one of ours.
 */
export async function loadAssets(options: { themeCss?: string; soundsDir?: string } = {}): Promise<LoadedAssets> {
  const own = await readPublic()
  const served = new Map<string, Packed>()
  const keep = (name: string, content: Buffer) => {
    const path = `/assets/${hashedName(name, content)}`
    served.set(path, packed(name, content))
    return path
  }

  const font = keep('noto-sans.woff2', await readFile(require.resolve(fontFile)))
  const files = new Map<string, string>()
  for (const [name, content] of own) files.set(name, keep(name, content))

  const sounds = options.soundsDir
    ? await readOwnSounds(options.soundsDir, clipNames())
    : { clips: new Map(), troubles: [] }
  const clips: Record<string, string> = {}
  for (const name of clipNames()) {
    const replaced = sounds.clips.get(name)
    clips[name] = replaced
      ? keep(`sounds/${name}${replaced.extension}`, replaced.content)
      : known(files, `sounds/${name}.ogg`)
  }
  const clipList = keep('clips.json', Buffer.from(JSON.stringify(clips)))
  const aloud = new Map<SpokenLanguage, string>()
  for (const language of ['nl', 'en'] as const) {
    const texts = clipsByText(language, (name) => clips[name] ?? files.get(`sounds/${name}.ogg`))
    aloud.set(language, keep(`aloud.${language}.json`, Buffer.from(JSON.stringify(texts))))
  }

  const away = await awayAssets(served)

  const themeText = options.themeCss
    ? await readFile(options.themeCss, 'utf8')
    : `${await readPackage(theme)}\n${textOf(own, 'voorbeeld.css')}`
  const css = new Map<PageKind, string>()
  const scripts = new Map<PageKind, string>()
  await Promise.all(
    pageKinds.map(async (kind) => {
      const recipe = recipes[kind]
      const styles = [themeText, ...(await Promise.all(recipe.components.map(readPackage)))]
      const inHall = kind === 'kiosk' || kind === 'display' ? hallStyles : []
      const more = [...(kind === 'follow' ? [] : moreStyles), ...inHall]
      for (const name of [...ownStyles, ...more, `${kind}.css`, ...partsOf(own, kind)]) styles.push(textOf(own, name))
      const code = await Promise.all(recipe.libraries.map(readPackage))
      for (const name of [...recipe.scripts, `${kind}.js`]) code.push(textOf(own, name))
      const sheet = withoutUnusedTokens(styles.join('\n').replace(comment, '')).replaceAll('noto-sans.woff2', font)
      css.set(kind, keep(`${kind}.css`, Buffer.from(sheet)))
      scripts.set(kind, keep(`${kind}.js`, Buffer.from(code.join(';\n'))))
    }),
  )

  return {
    css: (kind) => known(css, kind),
    script: (kind) => known(scripts, kind),
    font,
    file: (name) => known(files, name),
    clips: clipList,
    aloud: (language) => known(aloud, language),
    soundTroubles: sounds.troubles,
    away,
    serve: async (path, acceptEncoding) => {
      const found = served.get(path)
      return found && answer(found, acceptEncoding ?? '')
    },
  }
}

const workerFile = 'worker.js'

async function awayAssets(served: Map<string, Packed>): Promise<AwayAssets> {
  const names = (await readdir(awayFolder)).filter((name) => name.endsWith('.js')).sort()
  const contents = new Map<string, Buffer>()
  for (const name of names) contents.set(name, await readFile(new URL(name, awayFolder)))
  const worker = contents.get(workerFile)?.toString('utf8') ?? ''
  contents.delete(workerFile)
  contents.set('qr.js', await readFile(require.resolve('qr')))
  const hash = createHash('sha256')
  for (const content of contents.values()) hash.update(content)
  const folder = `/assets/away.${hash.digest('base64url').slice(0, 12)}`
  const addresses = new Map([...contents.keys()].map((name) => [name, `${folder}/${name}`]))
  for (const [name, content] of contents) served.set(`${folder}/${name}`, packed(name, content))
  return { module: (name) => known(addresses, name), modules: [...addresses.values()], worker }
}

async function readPublic(): Promise<Map<string, Buffer>> {
  const entries = await readdir(publicFolder, { recursive: true, withFileTypes: true })
  const root = fileURLToPath(publicFolder)
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, Buffer]> => {
      const path = join(entry.parentPath, entry.name)
      return [relative(root, path).replaceAll(sep, '/'), await readFile(path)]
    })
  return new Map(await Promise.all(read))
}

/** A package's file without the pointer to a source map, which is not served. */
async function readPackage(path: string): Promise<string> {
  const text = await readFile(require.resolve(path), 'utf8')
  return text.replace(/(\/\*|\/\/)# sourceMappingURL=.*$/m, '')
}

/** What is for whoever writes a stylesheet, and not for browsers; one with an exclamation mark is a licence. */
const comment = /\/\*(?!!)[\s\S]*?\*\//g

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
