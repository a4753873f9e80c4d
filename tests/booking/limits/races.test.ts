// Limits under parallel requests: as many get through as if they had come one after the other.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attempts } from '../../../db/schema.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { passport, timesOn, toCheck, toTimes } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

type Form = ReturnType<Page['form']>

const count = (statuses: readonly number[], status: number) => statuses.filter((one) => one === status).length

/** Everybody gets as far as the last page, and then all press at the same moment: the statuses of the answers. */
async function confirmAtOnce(browsers: readonly Browser[], emailOf: (index: number) => string): Promise<number[]> {
  const forms: Form[] = []
  for (const [index, browser] of browsers.entries()) {
    forms.push((await toCheck(browser, passport, { email: emailOf(index) })).form('#bevestiging'))
  }
  const pressed = browsers.map((browser, index) => browser.post(forms[index]?.path ?? '', forms[index]?.body ?? {}))
  return (await Promise.all(pressed)).map(({ status }) => status)
}

test('sixteen browsers of one origin hold a time at once: ten get it', async () => {
  const browsers = Array.from({ length: 16 }, () => town.browser('10.8.0.1'))
  const forms: Form[] = []
  for (const [index, browser] of browsers.entries()) {
    const page = await toTimes(browser)
    forms.push(page.form('#tijden', { tijd: timesOn(page)[index] ?? '' }))
  }
  const answers = await Promise.all(browsers.map((one, index) => one.post('/afspraak/tijd', forms[index]?.body ?? {})))
  const statuses = answers.map(({ status }) => status)
  expect([count(statuses, 303), count(statuses, 429)]).toEqual([10, 6])
})

test('eight appointments for one address are confirmed at once, from everywhere: three are made', async () => {
  const browsers = Array.from({ length: 8 }, (_, index) => town.browser(`10.8.1.${index}`))
  const statuses = await confirmAtOnce(browsers, () => 'fatima@voorbeeld.example')
  expect([count(statuses, 303), count(statuses, 429)]).toEqual([3, 5])
})

test('an origin that may make two more in this hour confirms six at once: two are made', async () => {
  const home = town.browser('10.8.2.1')
  const first = await toCheck(home, passport, { email: 'eerste@voorbeeld.example' })
  await home.submit(first, {}, '#bevestiging')
  const [row] = await town.store.read((db) => db.select().from(attempts))
  const browsers = Array.from({ length: 6 }, () => town.browser('10.8.2.1'))
  const forms: Form[] = []
  for (const [index, browser] of browsers.entries()) {
    forms.push((await toCheck(browser, passport, { email: `nummer${index}@voorbeeld.example` })).form('#bevestiging'))
  }
  const before = Array.from({ length: 27 }, () => ({ key: row?.key ?? '', at: town.clock.machineNow() }))
  await town.store.write(async ({ db }) => void (await db.insert(attempts).values(before)))
  const answers = await Promise.all(
    browsers.map((one, index) => one.post(forms[index]?.path ?? '', forms[index]?.body ?? {})),
  )
  const statuses = answers.map(({ status }) => status)
  expect([count(statuses, 303), count(statuses, 429)]).toEqual([2, 4])
})
