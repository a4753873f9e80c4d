import { html } from 'hono/html'
import { expect, test } from 'vitest'
import type { Frame, Html } from '../../views/layout.ts'
import { page } from '../../views/layout.ts'
import * as parts from '../../views/parts.ts'
import { expectValid } from '../support/valid.ts'
import { aFrame } from './frame.ts'

const errors = [
  { field: 'naam', message: 'Vul uw naam in.' },
  { field: 'tijd', message: 'Kies een tijd.' },
]

function everyPart(frame: Frame): Html {
  const time = { legend: 'Kies een tijd', look: 'tile', options: [{ value: '1', label: '09.10' }] } as const
  return html`${parts.errorSummary(frame, errors)}<h1>Onderdelen</h1>
<form method="post" action="/x" novalidate>${parts.hiddenFields({ sleutel: 'abc', aantal: 2, niets: undefined })}
${parts.field(frame, { name: 'naam', label: 'Naam', hint: 'Zoals in uw paspoort.', error: 'Vul uw naam in.', autocomplete: 'name' })}
${parts.field(frame, { name: 'mobiel', label: 'Mobiel nummer', type: 'tel', optional: true })}
${parts.radios(frame, { name: 'tijd', error: 'Kies een tijd.', ...time })}
${parts.checkboxes(frame, {
  name: 'hulp',
  legend: 'Hebt u hulp nodig?',
  values: ['tolk'],
  options: [
    { value: 'rolstoel', label: 'Rolstoel', hint: 'Wij zorgen voor ruimte.' },
    { value: 'tolk', label: 'Tolk' },
  ],
})}
${parts.button('Afspraak maken')}${parts.button('Weg', { kind: 'danger', name: 'act', value: 'weg' })}</form>
${parts.linkButton('Andere locatie', '/x', { kind: 'secondary' })}
${parts.dataList(frame, [{ key: 'Waar', value: 'Stadskantoor', change: { href: '/x', about: 'locatie' } }])}
${parts.notice('warning', html`<p>Let op: deze tijd is niet meer vrij.</p>`)}
${parts.livePart({ id: 'stand', url: '/stand' }, html`<p>Stand</p>`)}`
}

test('a page of every part is valid HTML', async () => {
  const frame = await aFrame()
  await expectValid(page(frame, { title: 'Onderdelen', kind: 'resident', problem: true }, everyPart(frame)))
})

test('no part lets through what was typed as HTML', async () => {
  const frame = await aFrame()
  const typed = '"><script>alert(1)</script>'
  const option = { value: typed, label: typed, hint: typed }
  const out = [
    parts.field(frame, { name: 'naam', label: typed, value: typed, hint: typed, error: typed }),
    parts.radios(frame, { name: 'keuze', legend: typed, options: [option], value: typed }),
    parts.errorSummary(frame, [{ field: 'naam', message: typed }]),
    parts.dataList(frame, [{ key: typed, value: typed, change: { href: typed, about: typed } }]),
    parts.button(typed, { name: typed, value: typed }),
    parts.linkButton(typed, typed),
    parts.notice('info', typed),
    parts.hiddenFields({ [typed]: typed }),
  ].join('')
  expect(out).not.toContain('<script')
  expect(out).not.toContain('value=""')
})

test('each line of the error summary leads to a field, also when that is a group', async () => {
  const out = String(everyPart(await aFrame()))
  for (const { field } of errors) {
    expect(out).toContain(`href="#${field}"`)
    expect(out).toMatch(new RegExp(`<input[^>]* id="${field}"`))
  }
})

test('without errors there is no summary', async () => {
  expect(String(parts.errorSummary(await aFrame(), []))).toBe('')
})

test('a field tells who listens its hint and its error, and that it is wrong', async () => {
  const out = String(
    parts.field(await aFrame(), { name: 'naam', label: 'Naam', hint: 'Hint', error: 'Vul uw naam in.' }),
  )
  expect(out).toContain('aria-describedby="naam-hint naam-error"')
  expect(out).toContain('aria-invalid="true"')
  expect(out).toContain('<span class="bz-hidden">Fout: </span>Vul uw naam in.')
})

test('a field that may stay empty says so, and one that may not carries no asterisk', async () => {
  const frame = await aFrame()
  const optional = String(parts.field(frame, { name: 'm', label: 'Mobiel', optional: true }))
  const needed = String(parts.field(frame, { name: 'n', label: 'Naam' }))
  expect(optional).toContain('(hoeft niet)')
  expect(optional).not.toContain('aria-required')
  expect(needed).toContain('aria-required="true"')
  expect(needed).not.toMatch(/\*| required/)
})

test('nothing is chosen beforehand', async () => {
  const options = [{ value: 'a', label: 'A' }]
  const frame = await aFrame()
  expect(String(parts.radios(frame, { name: 'x', legend: 'X', options }))).not.toContain('checked')
  expect(String(parts.radios(frame, { name: 'x', legend: 'X', options, value: 'a' }))).toContain(' checked')
})

test('only an error interrupts', () => {
  expect(String(parts.notice('error', 'Fout: …'))).toContain('role="alert"')
  expect(String(parts.notice('ok', 'Gelukt.'))).toContain('role="status"')
})
