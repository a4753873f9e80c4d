import { and, eq, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installation, texts } from '../../db/schema.ts'
import { textsByKey } from '../../src/catalogue/catalogue.ts'
import { accessibilityStatement } from '../../src/catalogue/statement.ts'
import { createTestApp, type TestApp } from '../support/app.ts'

type Written = Record<string, string>

/** A catalogue in which the municipality wrote these Dutch texts. */
const catalogueWith = (written: Written) => {
  const rows = Object.entries(written).map(([field, content]) => ({
    owner: 'municipality',
    field,
    language: 'nl',
    content,
  }))
  return { texts: textsByKey(rows) } as Parameters<typeof accessibilityStatement>[0]
}
const least = { accessibilityStatus: 'B', accessibilityDrawnUp: '2026-03-02' }

describe('a statement', () => {
  test.each<[string, Written]>([
    ['nothing', {}],
    ['no status', { accessibilityDrawnUp: '2026-03-02' }],
    ['no date', { accessibilityStatus: 'B' }],
    ['a status that there is not', { ...least, accessibilityStatus: 'E' }],
    ['a date that there is not', { ...least, accessibilityDrawnUp: '2026-02-30' }],
  ])('is not there when the municipality wrote %s', (_, written) => {
    expect(accessibilityStatement(catalogueWith(written), 'nl')).toBeUndefined()
  })

  test('was last reviewed when it was drawn up, unless it says otherwise', () => {
    expect(accessibilityStatement(catalogueWith(least), 'nl')).toMatchObject({ status: 'B', reviewed: '2026-03-02' })
    const later = catalogueWith({ ...least, accessibilityReviewed: '2026-09-01' })
    expect(accessibilityStatement(later, 'nl')).toMatchObject({ drawnUp: '2026-03-02', reviewed: '2026-09-01' })
  })

  test('falls back to Dutch and says so', () => {
    const catalogue = catalogueWith({ ...least, accessibilityGaps: 'Een film zonder ondertitels.' })
    expect(accessibilityStatement(catalogue, 'en')?.gaps).toEqual({
      content: 'Een film zonder ondertitels.',
      language: 'nl',
    })
  })
})

describe('its page', () => {
  let town: TestApp
  beforeAll(async () => {
    town = await createTestApp()
  })
  afterAll(() => town.close())

  test.each([
    ['', 'Toegankelijkheid', 'maandag 2 november 2026', 'maandag 16 november 2026'],
    ['/en', 'Accessibility', 'Monday 2 November 2026', 'Monday 16 November 2026'],
  ])('%s says how far, what not, since when, and whom to tell', async (language, title, drawnUp, reviewed) => {
    const start = await town.browser().get(language || '/')
    const href = start.document
      .querySelectorAll('footer a')
      .find((link) => link.text === title)
      ?.getAttribute('href')
    expect(href).toBe(`${language}/toegankelijkheid`)
    const page = await town.browser().get(href ?? '')
    expect(page.status).toBe(200)
    expect(page.text('h1')).toBe(title)
    for (const said of ['C: ', 'WCAG', 'axe', drawnUp, reviewed, 'toegankelijk@elzenvoorde.example']) {
      expect(page.text()).toContain(said)
    }
    const links = page.document.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    expect(links).toContain('mailto:toegankelijk@elzenvoorde.example')
    expect(links).toContain('tel:140148')
    expect(links).toContain('https://www.nationaleombudsman.nl')
  })

  test('leads to the register when the municipality has its statement there, and goes when there is none', async () => {
    const url = 'https://www.toegankelijkheidsverklaring.nl/register/1'
    const change = (field: string, content: string) =>
      town.store.write(async ({ db }) => {
        const ours = and(eq(texts.owner, 'municipality'), like(texts.field, field))
        await db.update(texts).set({ content }).where(ours)
        await db.update(installation).set({ catalogueVersion: sql`${installation.catalogueVersion} + 1` })
      })
    await town.store.write(({ db }) =>
      db.insert(texts).values({ owner: 'municipality', field: 'accessibilityUrl', language: 'nl', content: url }),
    )
    await change('accessibilityUrl', url)
    const sent = await town.browser().send('/toegankelijkheid')
    expect([sent.status, sent.headers.get('location')]).toEqual([302, url])
    expect((await town.browser().get('/')).html).toContain(`href="${url}"`)

    await change('accessibility%', '')
    expect((await town.browser().get('/toegankelijkheid')).status).toBe(404)
    expect((await town.browser().get('/')).text('footer')).not.toContain('Toegankelijkheid')
  })
})
