// A whole visit to the site, step by step: two products for four persons, with a mistake on the way, moved and given up
// again. Works with scripts and without.
import type { Page } from 'playwright-core'
import { summary } from './one-screen.ts'

export interface Step {
  name: string
  take(page: Page): Promise<unknown>
  /** Where the focus is afterwards, in a browser with scripts. */
  focus: string
}

const link = (page: Page, name: RegExp) => page.getByRole('link', { name }).first().click()
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A day that is not in the page, which holds five. */
async function chooseFarDay(page: Page): Promise<void> {
  const day = page.locator('#kalender [data-day]').nth(7)
  const date = await day.getAttribute('data-day')
  await day.click()
  await page.locator(`#dag-${date}[data-shown]`).waitFor()
}

async function chooseTime(page: Page, button: RegExp): Promise<void> {
  await page.locator('.bz-day[data-shown] input[type=radio]').first().check()
  await press(page, button)
}

export const steps: readonly Step[] = [
  {
    name: 'persons',
    focus: 'h1',
    async take(page) {
      await link(page, /^Paspoort aanvragen/)
      await heading(page, /personen/)
    },
  },
  {
    name: 'another product',
    focus: '#personen-2',
    async take(page) {
      await page.getByRole('spinbutton').fill('4')
      await page.getByText('Wilt u nog meer regelen?').click()
      await press(page, /^Identiteitskaart aanvragen/)
      await page.getByRole('spinbutton').nth(1).waitFor()
    },
  },
  {
    name: 'location',
    focus: 'h1',
    async take(page) {
      await page.getByRole('spinbutton').nth(1).fill('4')
      await press(page, /^Naar locatie kiezen/)
      await heading(page, /Waar/)
    },
  },
  {
    name: 'times',
    focus: 'h1',
    async take(page) {
      await link(page, /Stadskantoor/)
      await heading(page, /dag en tijd/)
    },
  },
  { name: 'another day', focus: '.bz-day[data-shown] h2', take: chooseFarDay },
  {
    name: 'no time chosen',
    focus: summary,
    async take(page) {
      await press(page, /^Naar uw gegevens/)
      await page.locator(summary).waitFor()
    },
  },
  {
    name: 'details',
    focus: 'h1',
    async take(page) {
      await chooseTime(page, /^Naar uw gegevens/)
      await page.getByLabel('Voor- en achternaam').waitFor()
    },
  },
  {
    name: 'no details given',
    focus: summary,
    async take(page) {
      await press(page, /^Naar controleren/)
      await page.locator(summary).waitFor()
    },
  },
  {
    name: 'check',
    focus: 'h1',
    async take(page) {
      await page.getByLabel('Voor- en achternaam').fill('Fatima Yilmaz')
      await page.getByLabel('E-mailadres').fill('fatima@voorbeeld.nl')
      await press(page, /^Naar controleren/)
      await page.getByText('Uw afspraak is nog niet gemaakt.').waitFor()
    },
  },
  {
    name: 'made',
    focus: 'h1',
    async take(page) {
      await press(page, /^Afspraak maken/)
      await heading(page, /is gemaakt/)
    },
  },
  {
    name: 'other persons',
    focus: 'h1',
    async take(page) {
      await page.locator('a[href$="/personen"]').first().click()
      await page.locator('#wijziging').waitFor()
    },
  },
  {
    name: 'fewer persons',
    focus: 'h1',
    async take(page) {
      await page.getByRole('spinbutton').first().fill('3')
      await page.locator('#wijziging > button').last().click()
      await heading(page, /is gewijzigd/)
    },
  },
  {
    name: 'another time',
    focus: 'h1',
    async take(page) {
      await link(page, /Andere tijd/)
      await page.locator('#kalender').waitFor()
    },
  },
  { name: 'another day for it', focus: '.bz-day[data-shown] h2', take: chooseFarDay },
  {
    name: 'moved',
    focus: 'h1',
    async take(page) {
      await chooseTime(page, /^Afspraak verzetten/)
      await heading(page, /is verzet/)
    },
  },
  {
    name: 'cancel',
    focus: 'h1',
    async take(page) {
      await link(page, /afzeggen/i)
      await page.getByRole('radio', { name: /^Ja/ }).waitFor()
    },
  },
  {
    name: 'cancelled',
    focus: 'h1',
    async take(page) {
      await page.getByRole('radio', { name: /^Ja/ }).check()
      await page.locator('main form button').last().click()
      await heading(page, /is afgezegd/)
    },
  },
]
