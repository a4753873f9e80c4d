// Makes the clips in public/sounds/: `node bin/sounds.ts`, after views/words/<language>/spoken.ts,
// kiosk.ts or what else views/words/aloud.ts reads has changed. Needs
// espeak-ng and opusenc (Debian: espeak-ng, opus-tools); who runs or develops Beurt otherwise needs neither.
// What espeak-ng says is GPL-3.0-or-later: docs/decisions/016.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { phrasesOf } from '../views/words/aloud.ts'
import { clipNames, clipsOf, type SpokenLanguage } from '../views/words/spoken.ts'

const folder = fileURLToPath(new URL('../public/sounds', import.meta.url))
const voices: Record<SpokenLanguage, string> = { nl: 'nl', en: 'en-gb' }
const wordsPerMinute = '140'
const hertz = 22_050
/** Quieter than this, of 32,767, is silence. */
const silence = 200
const peak = 29_000
const restSeconds = 0.04
const waveHeader = 44

/** The samples of a sentence, without the silence around it, all sentences equally loud. */
function speech(language: SpokenLanguage, text: string): Int16Array {
  const wave = execFileSync('espeak-ng', ['-v', voices[language], '-s', wordsPerMinute, '--stdout', text])
  const all = new Int16Array(new Uint8Array(wave.subarray(waveHeader, wave.length - (wave.length % 2))).buffer)
  const rest = Math.round(restSeconds * hertz)
  const first = all.findIndex((sample) => Math.abs(sample) > silence)
  const last = all.findLastIndex((sample) => Math.abs(sample) > silence)
  const kept = all.slice(Math.max(0, first - rest), last + rest)
  const loudest = kept.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1)
  return kept.map((sample) => Math.round((sample * peak) / loudest))
}

interface Tone {
  hertz: number
  fromSeconds: number
  lastsSeconds: number
}

/** Bells that fade: each begins at once and dies away. */
function bells(...tones: Tone[]): Int16Array {
  const seconds = Math.max(...tones.map(({ fromSeconds, lastsSeconds }) => fromSeconds + lastsSeconds))
  const samples = Array.from({ length: Math.round(seconds * hertz) }, (_, index) =>
    tones.reduce((sum, tone) => sum + loudness(tone, index / hertz), 0),
  )
  return Int16Array.from(samples, (sample) => Math.round((sample * peak) / tones.length))
}

function loudness(tone: Tone, seconds: number): number {
  const since = seconds - tone.fromSeconds
  if (since < 0 || since > tone.lastsSeconds) return 0
  const rise = Math.min(1, since / 0.01)
  return rise * Math.exp((-5 * since) / tone.lastsSeconds) * Math.sin(2 * Math.PI * tone.hertz * since)
}

/** The chime is a second and a half; what asks for attention rises three times, so that nobody takes it for a call. */
const tones: Record<string, () => Int16Array> = {
  chime: () =>
    bells({ hertz: 880, fromSeconds: 0, lastsSeconds: 0.7 }, { hertz: 660, fromSeconds: 0.4, lastsSeconds: 1.1 }),
  attention: () =>
    bells(
      ...[0, 0.7, 1.4].flatMap((fromSeconds) => [
        { hertz: 520, fromSeconds, lastsSeconds: 0.35 },
        { hertz: 1040, fromSeconds: fromSeconds + 0.3, lastsSeconds: 0.4 },
      ]),
    ),
}

/** As small as speech stays clear: Opus, without the picture and comments that a song has. */
function keep(name: string, samples: Int16Array): void {
  const path = join(folder, `${name}.ogg`)
  mkdirSync(dirname(path), { recursive: true })
  const raw = ['--raw', '--raw-bits', '16', '--raw-rate', String(hertz), '--raw-chan', '1', '--raw-endianness', '0']
  const small = [
    '--bitrate',
    '16',
    '--framesize',
    '60',
    '--speech',
    '--padding',
    '0',
    '--discard-comments',
    '--serial',
    '1',
    '--quiet',
  ]
  execFileSync('opusenc', [...raw, ...small, '-', path], { input: Buffer.from(samples.buffer) })
}

for (const entry of ['chime.ogg', 'attention.ogg', 'nl', 'en'])
  rmSync(join(folder, entry), { recursive: true, force: true })
for (const name of clipNames()) {
  const [language, id] = name.split('/') as [SpokenLanguage, string | undefined]
  keep(
    name,
    id === undefined ? (tones[name]?.() ?? new Int16Array()) : speech(language, clipsOf(language).get(id) ?? ''),
  )
}
for (const language of ['nl', 'en'] as const) {
  for (const [id, { spelled }] of phrasesOf(language)) keep(`${language}/${id}`, speech(language, spelled))
}
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.name.endsWith('.ogg'),
)
const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
console.log(`${files.length} clips, ${Math.round(bytes / 1_000)} kB`)
