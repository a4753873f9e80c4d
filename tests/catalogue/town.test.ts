import { expect, test } from 'vitest'
import { locations } from '../../db/town/locations.ts'
import { holidaysClosed, productGroups } from '../../db/town/municipality.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { blocksFrom, exceptionsFrom } from '../../db/town/plan.ts'
import { products } from '../../db/town/products.ts'
import { counters, teams } from '../../db/town/teams.ts'
import { texts } from '../../db/town/texts.ts'
import { buildDay, startsOn } from '../../src/booking/availability.ts'
import { addDays, dayBounds, weekdayOf } from '../../src/catalogue/day.ts'
import { blocksOn, type DayBlock, openBlocks, overlapsOf, type Plan } from '../../src/catalogue/opening.ts'
import { durationMinutes, teamsServing, unitMinutes } from '../../src/catalogue/product.ts'
import { defaultSettings } from '../../src/catalogue/settings.ts'

const date = '2026-11-23'
const zone = 'Europe/Amsterdam'
const byCode = new Map(
  products.map(({ productGroup, ...product }) => [product.code as string, { ...product, group: productGroup }]),
)
const textOf = (owner: string, field: string, language: string) =>
  texts.find((text) => text.owner === owner && text.field === field && text.language === language)?.content ?? ''

const planOf = (location: string): Plan => ({
  zone,
  blocks: blocksFrom(date).filter((block) => block.location === location),
  exceptions: exceptionsFrom(date).filter((exception) => exception.location === location),
  holidays: new Set(holidaysClosed),
})

const daysAhead = (days: number) => Array.from({ length: days }, (_, day) => addDays(date, day))
const atMinute = (blocks: readonly DayBlock[], minute: number) =>
  blocks.filter(({ fromMinute, untilMinute }) => fromMinute <= minute && minute < untilMinute)
const minutes = (from: number, until: number) =>
  Array.from({ length: (until - from) / unitMinutes }, (_, unit) => from + unit * unitMinutes)

const fields = ['name', 'audience', 'description', 'cost', 'ready', 'synonyms']

test.each(products.map(({ code }) => code))('%s says everything in Dutch and in English', (code) => {
  for (const field of fields) {
    for (const language of ['nl', 'en']) expect(textOf(`product:${code}`, field, language).trim()).not.toBe('')
  }
})

test('every row of texts is said once in a language, in Dutch and in English at least, without loose spaces', () => {
  const keys = texts.map(({ owner, field, language }) => `${owner} ${field} ${language}`)
  expect(new Set(keys).size).toBe(keys.length)
  const inLanguage = (language: string) =>
    keys.filter((key) => key.endsWith(` ${language}`)).map((key) => key.slice(0, -3))
  expect(inLanguage('en').toSorted()).toEqual(inLanguage('nl').toSorted())
  // What was translated further stands in both other languages.
  expect(inLanguage('ar')).toEqual(inLanguage('pl'))
  for (const { content } of texts) {
    expect(content).toBe(content.trim())
    expect(content).not.toMatch(/ {2}|\n\n/)
  }
})

test('no text blames, apologises for nothing, or uses a word that our screens avoid', () => {
  for (const { content } of texts.filter(({ language }) => language === 'nl' || language === 'en'))
    expect(content).not.toMatch(/ongeldig|helaas|a\.u\.b\.|oeps|verplicht veld|\bje\b|\bjouw?\b/i)
})

test('Dutch sentences are short', () => {
  const sentences = texts
    .filter(({ language, field }) => language === 'nl' && field !== 'synonyms')
    .flatMap(({ content }) => content.split(/(?<=[.?!])\s|\n/))
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
})

test('no text promises an amount: fees change every year', () => {
  for (const { content } of texts) expect(content).not.toMatch(/€|\beuro\b/i)
})

test('a synonym leads to one product, and no product has fewer than four', () => {
  for (const language of ['nl', 'en']) {
    const seen = new Map<string, string>()
    for (const { code } of products) {
      const synonyms = textOf(`product:${code}`, 'synonyms', language).split(', ')
      expect(synonyms.length, code).toBeGreaterThanOrEqual(4)
      for (const synonym of synonyms.map((word) => word.toLowerCase())) {
        expect(seen.get(synonym), `${synonym} of ${code}`).toBeUndefined()
        seen.set(synonym, code)
      }
    }
  }
})

test('products come in whole units, the most chosen first, each in a group that has a name', () => {
  expect(products.slice(0, 3).map(({ code }) => code)).toEqual(['paspoort', 'identiteitskaart', 'rijbewijs'])
  expect(new Set(products.map(({ code }) => code)).size).toBe(products.length)
  const groups = productGroups.map(({ code }) => code)
  for (const product of products) {
    expect([product.minutesFirst % unitMinutes, product.minutesExtra % unitMinutes]).toEqual([0, 0])
    expect(product.minutesFirst).toBeGreaterThan(0)
    expect(product.online || product.staff || product.walkIn).toBe(true)
    expect(groups).toContain(product.productGroup)
  }
})

test('a passport for two and a driving licence take 20 minutes, at one team', () => {
  const choices = [
    { product: 'paspoort', persons: 2 },
    { product: 'rijbewijs', persons: 1 },
  ]
  expect(durationMinutes(choices, byCode, false)).toBe(20)
  expect(teamsServing(['paspoort', 'rijbewijs'], teams).map(({ code }) => code)).toEqual([
    'reisdocumenten',
    'burgerzaken',
  ])
})

test('every product is served by a team whose stretches can hold its longest visit', () => {
  for (const product of products) {
    const longest = durationMinutes([{ product: product.code, persons: product.personsMax }], byCode, true)
    expect(longest, product.code).toBeLessThanOrEqual(defaultSettings.visitMinutesMax)
    expect(
      startsFor('stadskantoor', '2026-11-24', product.code, longest, 'staff').length,
      product.code,
    ).toBeGreaterThan(0)
  }
})

test('every team has a block and a counter, and every counter a team, at the same location', () => {
  for (const { code } of teams) {
    const places = new Set(
      blocksFrom(date)
        .filter(({ team }) => team === code)
        .map(({ location }) => location),
    )
    expect(places.size, code).toBeGreaterThan(0)
    for (const location of places) {
      expect(counters.some((counter) => counter.location === location && counter.teams.includes(code))).toBe(true)
    }
  }
  expect(counters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  for (const counter of counters) expect(counter.teams.length).toBeGreaterThan(0)
})

test('at every moment the plan can be staffed with the counters that are there', () => {
  for (const { code } of locations) {
    for (const day of daysAhead(21)) {
      const blocks = blocksOn(day, planOf(code))
      expect(overlapsOf(blocks)).toEqual([])
      for (const minute of minutes(0, 1440)) {
        const wanted = atMinute(blocks, minute).flatMap(({ team, counters }) => Array<string>(counters).fill(team))
        const there = counters.filter(({ location }) => location === code).map((counter) => counter.teams as string[])
        expect(canStaff(wanted, there), `${code} ${day} ${minute}`).toBe(true)
      }
    }
  }
})

test('blocks are written in whole units and residents never get more counters than there are', () => {
  for (const block of [...blocksFrom(date), ...exceptionsFrom(date).flatMap(({ blocks }) => blocks)]) {
    expect([block.fromMinute, block.untilMinute, block.stepMinutes].map((minute) => minute % unitMinutes)).toEqual([
      0, 0, 0,
    ])
    expect(block.fromMinute).toBeLessThan(block.untilMinute)
    expect(block.online).toBeLessThanOrEqual(block.counters)
  }
})

test('every working day takes walk-ins for a passport and an extract: all day in the town hall, mornings in Molenwijk', () => {
  const open = { stadskantoor: minutes(9 * 60, 17 * 60), molenwijk: minutes(9 * 60, 12 * 60) }
  for (const [location, hours] of Object.entries(open)) {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
      const blocks = blocksOn(day, planOf(location)).filter(({ walkIns }) => walkIns)
      for (const minute of hours) {
        const here = atMinute(blocks, minute).map(({ team }) => team)
        for (const product of ['paspoort', 'paspoort-afhalen', 'uittreksel']) {
          expect(
            teamsServing([product], teams).some(({ code }) => here.includes(code)),
            `${location} ${day} ${minute}`,
          ).toBe(true)
        }
      }
    }
  }
})

test('a working day has dozens of times for a passport in the town hall and some in Molenwijk', () => {
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
    expect(startsFor('stadskantoor', day, 'paspoort', 10, 'resident').length).toBeGreaterThan(40)
    expect(startsFor('molenwijk', day, 'paspoort', 10, 'resident').length).toBeGreaterThanOrEqual(21)
  }
})

test('the town hall is open late on Thursday and every other Saturday', () => {
  const latest = (day: string) => Math.max(...blocksOn(day, planOf('stadskantoor')).map((block) => block.untilMinute))
  expect([latest('2026-11-25'), latest('2026-11-26')]).toEqual([17 * 60, 20 * 60])
  const saturdays = daysAhead(28).filter((day) => weekdayOf(day) === 6)
  expect(saturdays.map((day) => blocksOn(day, planOf('stadskantoor')).length > 0)).toEqual([true, false, true, false])
})

test('the opening hours that residents read are those of the plan', () => {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
  for (const { code } of locations) {
    const blocks = daysAhead(14).flatMap((day) => blocksOn(day, { ...planOf(code), exceptions: [] }))
    for (const language of ['nl', 'en']) {
      const times = textOf(`location:${code}`, 'opening', language).match(
        language === 'nl' ? /\d\d\.\d\d/g : /\d\d:\d\d/g,
      )
      const said = new Set(times?.map((time) => time.replace(':', '.')))
      const borders = blocks.flatMap(({ fromMinute, untilMinute }) => [clock(fromMinute), clock(untilMinute)])
      for (const time of said) expect(borders).toContain(time)
      expect(said).toContain(borders.toSorted()[0])
      expect(said).toContain(borders.toSorted().at(-1))
    }
  }
})

test('three weeks on both locations are closed for a day, and Molenwijk has an extra Saturday, each with its reason', () => {
  expect(exceptionsFrom(date).map(({ location, kind, date }) => [location, kind, date])).toEqual([
    ['stadskantoor', 'closed', '2026-12-16'],
    ['molenwijk', 'closed', '2026-12-16'],
    ['molenwijk', 'extra', '2026-12-05'],
  ])
  expect(blocksOn('2026-12-16', planOf('stadskantoor'))).toEqual([])
  expect(blocksOn('2026-12-05', planOf('molenwijk'))).toHaveLength(1)
  for (const { id } of exceptionsFrom(date)) expect(textOf(`exception:${id}`, 'reason', 'nl')).not.toBe('')
})

test('the same date gives the same town, and any day of a week the same plan', () => {
  expect(blocksFrom(date)).toEqual(blocksFrom(date))
  expect(blocksFrom('2026-11-29')).toEqual(blocksFrom(date))
  expect(exceptionsFrom('2026-11-29')).toEqual(exceptionsFrom(date))
  expect(new Set(blocksFrom(date).map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-09-28']))
  const ids = blocksFrom(date).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('addresses are well formed', () => {
  for (const { postcode, street } of locations) {
    expect(postcode).toMatch(/^[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}$/)
    expect(street).toMatch(/^[A-Z][a-z]+ \d+$/)
  }
})

test('people of the demonstration have their own name and a password that says what it is', () => {
  expect(new Set(people.map(({ username }) => username)).size).toBe(people.length)
  for (const { username, password, roles } of people) {
    expect(username).toMatch(/^[a-z]+$/)
    expect(password).toMatch(/^demo-[a-z]+-[a-z]+$/)
    expect(password.length).toBeGreaterThanOrEqual(12)
    for (const { role, location } of roles) expect(location === '').toBe(role === 'administrator')
  }
  const held = new Set(people.flatMap(({ roles }) => roles.map(({ role }) => role)))
  expect(held).toEqual(new Set(['counter', 'reception', 'coordinator', 'administrator']))
})

test('every location has a kiosk and a display with a token of its own', () => {
  for (const { code } of locations) {
    const kinds = demoDevices.filter(({ location }) => location === code).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['display', 'kiosk'])
  }
  expect(new Set(demoDevices.map(({ token }) => token)).size).toBe(demoDevices.length)
  for (const { token } of demoDevices) expect(token.length).toBeGreaterThanOrEqual(22)
})

function startsFor(location: string, day: string, product: string, durationMinutes: number, by: 'resident' | 'staff') {
  const { start, end } = dayBounds(day, zone)
  const facts = { date: day, start, end, blocks: openBlocks(day, planOf(location)), taken: [], ceilings: new Map() }
  const serving = teamsServing([product], teams).map(({ code }) => code)
  return startsOn(buildDay(facts, start), {
    teams: serving,
    products: [product],
    durationMinutes,
    by,
    from: start,
    until: end,
  })
}

/** Whether every wanted team can have a counter of its own; tries all ways, for a handful of counters. */
function canStaff(wanted: string[], there: string[][]): boolean {
  const [team, ...others] = wanted
  if (team === undefined) return true
  return there.some((serves, at) => serves.includes(team) && canStaff(others, there.toSpliced(at, 1)))
}
