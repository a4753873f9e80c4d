// Every row of the town's own words.
import { documentTextsEn } from './document-texts-en.ts'
import { documentTextsNl } from './document-texts-nl.ts'
import { lifeTextsEn } from './life-texts-en.ts'
import { lifeTextsNl } from './life-texts-nl.ts'
import { locationTexts } from './locations.ts'
import { groupTexts, municipalityTexts } from './municipality.ts'
import { exceptionTexts } from './plan.ts'
import { type ProductCode, products } from './products.ts'
import { type Both, lines, type ProductText, type TownText, textRows } from './text.ts'
import { type Beside, productNames } from './translations.ts'

const dutch: Record<ProductCode, ProductText> = { ...documentTextsNl, ...lifeTextsNl }
const english: Record<ProductCode, ProductText> = { ...documentTextsEn, ...lifeTextsEn }

const linesOf = (list: string[] | undefined) => lines(...(list ?? []))

const contentOf = ({ count = '', bringEach, bring, along, otherwise = '', ...text }: ProductText) => ({
  ...text,
  count,
  bringEach: linesOf(bringEach),
  bring: linesOf(bring),
  along: linesOf(along),
  otherwise,
})

function productRows(code: ProductCode): TownText[] {
  const nl = contentOf(dutch[code])
  const en = contentOf(english[code])
  const beside: Partial<Record<keyof typeof nl, Beside>> = productNames[code]
  const field = (name: keyof typeof nl): [string, Both] => [name, { nl: nl[name], en: en[name], ...beside[name] }]
  const fields = (Object.keys(nl) as (keyof typeof nl)[]).filter((name) => nl[name] !== '').map(field)
  return textRows(`product:${code}`, Object.fromEntries(fields))
}

export const texts: TownText[] = [
  ...municipalityTexts,
  ...groupTexts,
  ...locationTexts,
  ...products.flatMap((product) => productRows(product.code)),
  ...exceptionTexts,
]
