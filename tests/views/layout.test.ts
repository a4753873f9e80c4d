import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { pageKinds } from '../../src/assets.ts'
import { type PageOptions, page } from '../../views/layout.ts'
import { languages } from '../../views/words/languages.ts'
import { expectValid } from '../support/valid.ts'
import { aFrame } from './frame.ts'

const content = html`<h1 class="utrecht-heading-1">Kies een dag en tijd</h1><p>Tekst.</p>`
const plain: PageOptions = { title: 'Dag en tijd', kind: 'resident' }

for (const language of languages) {
  test.each(pageKinds)(`a %s page in ${language} is valid HTML`, async (kind) => {
    const everything: PageOptions = {
      title: 'Dag en tijd',
      kind,
      back: { href: '/afspraak' },
      step: { at: 2, of: 5 },
      problem: true,
      live: '/stroom',
      refreshSeconds: 30,
    }
    const frame = await aFrame(language, { banner: html`<p>Dit is een demonstratie.</p>` })
    await expectValid(page(frame, everything, content))
    await expectValid(page(frame, { title: 'Dag en tijd', kind }, content))
  })
}

test('what a municipality or a resident wrote cannot become HTML', async () => {
  const frame = await aFrame('nl', {
    path: '/zoek?q="><script>alert(1)</script>',
    municipality: {
      name: { content: '<b>Waterdam</b>', language: 'nl' },
      phone: '14 0318"><i>',
      phoneHours: { content: '<i>altijd</i>', language: 'nl' },
    },
  })
  const out = String(page(frame, { ...plain, title: '</title><script>' }, html`<h1>${'<img src=x>'}</h1>`))
  expect(out).not.toMatch(/<script>|<b>Waterdam|<i>|<img/)
})

test('nothing in a page needs more than the strict policy allows', async () => {
  const out = String(page(await aFrame(), { ...plain, live: '/stroom' }, content))
  expect(out).not.toMatch(/ style=|<style| on[a-z]+="|hx-on|javascript:|https?:\/\//)
  expect(out.match(/<script/g)).toHaveLength(1)
  expect(out).toMatch(/<script src="\/assets\/resident\.[\w-]+\.js" defer><\/script>/)
})

test('a page with errors says so in its title, before anything else', async () => {
  expect(String(page(await aFrame(), { ...plain, problem: true }, content))).toContain(
    '<title>Fout: Dag en tijd - Gemeente Waterdam</title>',
  )
})

test('the language menu leads to this very page in every language', async () => {
  const out = String(page(await aFrame('en'), plain, content))
  expect(out).toContain('<html lang="en"')
  expect(out).toContain('<a href="/afspraak?product=paspoort" lang="nl" hreflang="nl">Nederlands</a>')
  expect(out).toContain(
    '<a href="/en/afspraak?product=paspoort" lang="en" hreflang="en" aria-current="true">English</a>',
  )
})

test('the telephone stands on every page for residents, and dials', async () => {
  const out = String(page(await aFrame(), plain, content))
  expect(out).toContain('href="tel:140318"')
  expect(out).toContain('op werkdagen van 9.00 tot 17.00 uur')
})

test('accessibility and privacy are linked only when the municipality says where they are', async () => {
  expect(String(page(await aFrame(), plain, content))).not.toMatch(/Toegankelijkheid|Privacy/)
  const { municipality } = await aFrame()
  const frame = await aFrame('nl', {
    municipality: { ...municipality, privacyUrl: 'https://waterdam.example/privacy' },
  })
  const out = String(page(frame, plain, content))
  expect(out).toContain('href="https://waterdam.example/privacy"')
  expect(out).not.toContain('Toegankelijkheid')
})

test('kiosk and display have no links that lead away', async () => {
  for (const kind of ['kiosk', 'display'] as const) {
    expect(String(page(await aFrame(), { title: 'Hal', kind }, content))).not.toContain('<a ')
  }
})

test('links and forms inside main are boosted, those of the header are not', async () => {
  const out = String(page(await aFrame(), plain, content))
  expect(out.indexOf('hx-boost:inherited="true"')).toBeGreaterThan(out.indexOf('</header>'))
})

test('the page is read again by itself only where there is no JavaScript', async () => {
  expect(String(page(await aFrame(), { ...plain, refreshSeconds: 30 }, content))).toContain(
    '<noscript><meta http-equiv="refresh" content="30"></noscript>',
  )
})
