import { describe, expect, test } from 'vitest'
import { readAsked } from '../../src/booking/choices.ts'
import {
  appointmentPanel,
  type Panel,
  panelPath,
  readPanel,
  ticketPanel,
  visitPanel,
} from '../../src/reception/panel.ts'
import { withProduct } from '../../src/reception/with-product.ts'

const read = (path: string) => {
  const query = new URL(path, 'http://localhost').searchParams
  return readPanel((name) => query.getAll(name))
}
const passports = readAsked({
  product: ['paspoort', 'rijbewijs'],
  personen: ['2', '1'],
  calm: true,
  latest: '2026-11-26',
})

const panels: Panel[] = [
  { panel: 'nothing' },
  visitPanel(passports),
  visitPanel(passports, { page: 2, place: 'molenwijk', date: '2026-11-26' }),
  appointmentPanel('abc'),
  appointmentPanel('abc', { act: 'verzetten', times: { page: 1 } }),
  appointmentPanel('abc', { news: 'gemaakt' }),
  ticketPanel(12, { act: 'voorrang' }),
  ticketPanel(12, { news: 'aangemeld' }),
]

describe('what is open on the right', () => {
  test.each(panels.map((panel) => [panelPath(panel), panel] as const))('%s', (path, panel) => {
    expect(read(path)).toEqual(panel)
  })

  test.each([
    ['/receptie?volgnummer=x', { panel: 'nothing' }],
    ['/receptie?volgnummer=12&doe=weg&nieuws=raar', ticketPanel(12)],
    ['/receptie?afspraak=abc&doe=voorrang&dag=31-11-2026&blad=-1', appointmentPanel('abc')],
    ['/receptie?afspraak=abc&doe=verzetten&dag=2026-02-30', appointmentPanel('abc', { act: 'verzetten' })],
  ])('%s is read as far as it can be', (path, panel) => {
    expect(read(path)).toEqual(panel)
  })
})

test('a product that is chosen joins the visit, and counts once more when it is in it', () => {
  const one = withProduct(undefined, 'paspoort')
  const two = withProduct(one, 'rijbewijs')
  expect(withProduct(two, 'paspoort').lines).toMatchObject([
    { product: 'paspoort', persons: 2 },
    { product: 'rijbewijs', persons: 1 },
  ])
})
