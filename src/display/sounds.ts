// The sounds that a municipality recorded itself: files that take the place of the clips that ship with Beurt, one by
// one, under the same names.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** Why a file in the folder is not played. */
export interface SoundTrouble {
  /** Its path in the folder. */
  file: string
  reason: 'unknownName' | 'noSound' | 'tooLarge' | 'unreadable'
}

export interface OwnSounds {
  /** By the name of the clip that each replaces, such as 'nl/number'. */
  clips: ReadonlyMap<string, { extension: string; content: Buffer }>
  troubles: readonly SoundTrouble[]
}

/** A call of four seconds is 700 kB as WAV. */
const bytesMax = 1_000_000

/** How files begin that every browser plays. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  '.ogg': ['OggS'],
  '.wav': ['RIFF'],
  '.mp3': ['ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2'],
}

/** Reads the folder; a folder that is not there holds no sounds. `known` are the names that a file may have. */
export async function readOwnSounds(folder: string, known: ReadonlySet<string>): Promise<OwnSounds> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
  const clips = new Map<string, { extension: string; content: Buffer }>()
  const troubles: SoundTrouble[] = []
  for (const file of paths.sort()) {
    const extension = extname(file).toLowerCase()
    const name = file.slice(0, file.length - extension.length)
    const content = known.has(name) ? await readFile(join(folder, file)).catch(() => undefined) : undefined
    const reason = known.has(name) ? whatIsWrong(extension, content) : 'unknownName'
    if (reason) troubles.push({ file, reason })
    else if (content) clips.set(name, { extension, content })
  }
  return { clips, troubles }
}

function whatIsWrong(extension: string, content: Buffer | undefined): SoundTrouble['reason'] | undefined {
  if (!content) return 'unreadable'
  if (content.byteLength > bytesMax) return 'tooLarge'
  const begins = content.subarray(0, 4).toString('latin1')
  return beginnings[extension]?.some((beginning) => begins.startsWith(beginning)) ? undefined : 'noSound'
}

/** For whoever starts the server. */
export function troubleText({ file, reason }: SoundTrouble): string {
  const why = {
    unknownName: 'no clip has that name',
    noSound: 'it is not an .ogg, .mp3 or .wav file',
    tooLarge: `it is larger than ${bytesMax / 1_000} kB`,
    unreadable: 'it cannot be read',
  }
  return `The sound ${file} is not used: ${why[reason]}.`
}
