// What the tests of views share: a frame to render in.
import { type LoadedAssets, loadAssets } from '../../src/assets.ts'
import type { Frame } from '../../views/layout.ts'
import { wordsOf } from '../../views/words/every.ts'
import { type Language, pathIn } from '../../views/words/languages.ts'

let loading: Promise<LoadedAssets> | undefined

/** The real assets, read once per test file. */
export function theAssets(): Promise<LoadedAssets> {
  loading ??= loadAssets()
  return loading
}

export async function aFrame(language: Language = 'nl', differs: Partial<Frame> = {}): Promise<Frame> {
  return {
    language,
    words: wordsOf(language),
    link: (path) => pathIn(language, path),
    path: '/afspraak?product=paspoort',
    assets: await theAssets(),
    themeClass: 'voorbeeld-theme',
    sends: { mail: true, sms: true },
    municipality: {
      name: { content: 'Gemeente Waterdam', language },
      phone: '14 0318',
      phoneHours: { content: 'op werkdagen van 9.00 tot 17.00 uur', language },
    },
    ...differs,
  }
}
