// Products with all that decides about them, and the teams that serve them.
import { html } from 'hono/html'
import { productName } from '../../src/catalogue/catalogue.ts'
import { missingTexts } from '../../src/catalogue/missing.ts'
import type { Product } from '../../src/catalogue/product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { houseLanguages, ownNames } from '../words/languages.ts'
import { feeSection, ruleSection } from './rules.ts'
import type { SetupPage } from './shown.ts'
import { type Cell, section, table } from './table.ts'

export function offerSections(frame: Frame, shown: SetupPage): Html {
  return html`${section(frame, 'products', productTable(frame, shown))}
${ruleSection(frame, shown)}
${feeSection(frame, shown)}
${section(frame, 'teams', teamTable(frame, shown))}`
}

function productTable(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const heads = [
    words.name,
    words.code,
    words.duration,
    words.persons,
    words.channels,
    words.notice,
    words.discreet,
    words.texts,
  ]
  const rows = [...shown.catalogue.products.values()].map((product): Cell[] => [
    ownText(frame, productName(shown.catalogue, product.code, frame.language)),
    product.code,
    words.durationOf(product.minutesFirst, product.minutesExtra),
    product.personsMax === 1 ? '1' : `1–${product.personsMax}`,
    channels(frame, product),
    words.noticeOf(product.noticeHours, product.horizonDays),
    product.discreet ? words.yes : words.no,
    texts(frame, shown, product.code),
  ])
  return table('products', heads, rows)
}

function channels(frame: Frame, product: Product): string {
  const names = frame.words.catalogue.channelNames
  const open = (['online', 'staff', 'walkIn'] as const).filter((channel) => product[channel])
  return open.map((channel) => names[channel]).join(', ') || frame.words.catalogue.none
}

/** Per language whether everything that is written in Dutch is written there too. */
function texts(frame: Frame, { catalogue }: SetupPage, code: string): Html {
  const words = frame.words.catalogue
  const state = houseLanguages.map((language) => {
    const missing = missingTexts(catalogue, `product:${code}`, language)
    return `${ownNames[language]} ${missing.length === 0 ? words.complete : words.missing(missing.join(', '))}`
  })
  return html`${state.join('; ')}`
}

function teamTable(frame: Frame, { catalogue }: SetupPage): Html {
  const words = frame.words.catalogue
  const rows = catalogue.teams.map(({ name, products }): Cell[] => [
    name,
    products.map((code) => productName(catalogue, code, frame.language).content).join(', '),
  ])
  return table('teams', [words.team, words.products], rows)
}
