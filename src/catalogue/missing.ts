// Which of the municipality's own texts are not there in a language.
import type { Catalogue } from './catalogue.ts'

/** The fields that an owner ('product:paspoort') has in Dutch and not in this language. */
export function missingTexts({ texts }: Pick<Catalogue, 'texts'>, owner: string, language: string): string[] {
  return [...texts.keys()]
    .map((key) => key.split(' '))
    .filter(([of, , written]) => of === owner && written === 'nl')
    .map(([, field = '']) => field)
    .filter((field) => !texts.has(`${owner} ${field} ${language}`))
}
