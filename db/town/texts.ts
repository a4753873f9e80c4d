// Every row of the town's own words, in both languages.
import { documentTextsEn } from './document-texts-en.ts'
import { documentTextsNl } from './document-texts-nl.ts'
import { lifeTextsEn } from './life-texts-en.ts'
import { lifeTextsNl } from './life-texts-nl.ts'
import { locationTexts } from './locations.ts'
import { groupTexts, municipalityTexts } from './municipality.ts'
import { exceptionTexts } from './plan.ts'
import { type ProductCode, products } from './products.ts'
import { type Both, lines, type ProductText, type TownText, textRows } from './text.ts'

const dutch: Record<ProductCode, ProductText> = { ...documentTextsNl, ...lifeTextsNl }
const english: Record<ProductCode, ProductText> = { ...documentTextsEn, ...lifeTextsEn }

const contentOf = (text: ProductText) => ({ ...text, bring: lines(...text.bring) })

function productRows(code: ProductCode): TownText[] {
  const nl = contentOf(dutch[code])
  const en = contentOf(english[code])
  const field = (name: keyof ProductText): [string, Both] => [name, { nl: nl[name], en: en[name] }]
  const fields = (Object.keys(nl) as (keyof ProductText)[]).map(field)
  return textRows(`product:${code}`, Object.fromEntries(fields))
}

export const texts: TownText[] = [
  ...municipalityTexts,
  ...groupTexts,
  ...locationTexts,
  ...products.flatMap((product) => productRows(product.code)),
  ...exceptionTexts,
]
