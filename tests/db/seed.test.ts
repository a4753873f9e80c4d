import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { findInstallation } from '../../db/installation.ts'
import { counterTeams, devices, employeeRoles, employees, queues } from '../../db/schema.ts'
import { seedTown, type TownOptions } from '../../db/seed.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { texts } from '../../db/town/texts.ts'
import { locationName, productName, textOf } from '../../src/catalogue/catalogue.ts'
import { hashOf } from '../../src/chance.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

const passwords = new Map(people.map(({ username }) => [username, `hash of ${username}`]))
const options: TownOptions = { date: '2026-11-23', kind: 'demonstration', passwords }

let fresh: FreshStore
beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.close())

const seed = (changes: Partial<TownOptions> = {}) =>
  fresh.store.write((turn) => seedTown(turn, { ...options, ...changes }))

test('an empty database becomes the town', async () => {
  await seed({ municipalInstant: 1_795_420_800_000 })
  const catalogue = await fresh.store.read((db) => catalogueOf(fresh.store, db))
  if (!catalogue) throw new Error('No catalogue')
  expect([...catalogue.locations.keys()]).toEqual(['stadskantoor', 'molenwijk'])
  expect([catalogue.products.size, catalogue.teams.length, catalogue.texts.size]).toEqual([20, 4, texts.length])
  expect(catalogue.plans.get('molenwijk')?.exceptions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['closed', 'extra']),
  )
  expect(catalogue.plans.get('stadskantoor')?.holidays).toContain('kingsDay')
  expect(catalogue.series.get('molenwijk')?.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'P'])
  expect(productName(catalogue, 'paspoort', 'en').content).toBe('Apply for a passport')
  expect(locationName(catalogue, 'molenwijk', 'nl').content).toBe('Wijkpunt Molenwijk')
  expect(textOf(catalogue, 'municipality', 'name', 'pl')).toEqual({ content: 'Gmina Elzenvoorde', language: 'pl' })
  expect(await fresh.store.read(findInstallation)).toMatchObject({
    kind: 'demonstration',
    municipalInstant: 1_795_420_800_000,
    speed: 1,
  })
})

test('every employee has the roles of that person, and the password as it was hashed', async () => {
  await seed()
  const [rows, roles] = await fresh.store.read(async (db) => [
    await db.select().from(employees),
    await db.select().from(employeeRoles),
  ])
  for (const person of people) {
    const row = rows.find(({ username }) => username === person.username)
    expect(row).toMatchObject({ name: person.name, password: `hash of ${person.username}`, active: true })
    const held = roles.filter(({ employee }) => employee === row?.id).map(({ role, location }) => ({ role, location }))
    expect(held).toEqual(expect.arrayContaining(person.roles))
    expect(held).toHaveLength(person.roles.length)
  }
})

test('of a device only the hash of its token is kept', async () => {
  await seed()
  const rows = await fresh.store.read((db) => db.select().from(devices))
  expect(new Set(rows.map(({ tokenHash }) => tokenHash))).toEqual(
    new Set(demoDevices.map(({ token }) => hashOf(token))),
  )
})

test('production gets the catalogue, and nobody whose password is known', async () => {
  await seed({ kind: 'production', passwords: new Map() })
  const counted = await fresh.store.read(async (db) => ({
    employees: await db.$count(employees),
    devices: await db.$count(devices),
    queues: await db.$count(queues),
    served: await db.$count(counterTeams),
  }))
  expect(counted).toEqual({ employees: 0, devices: 0, queues: 2, served: 16 })
})

test('a missing password leaves the database as empty as it was', async () => {
  await expect(seed({ passwords: new Map() })).rejects.toThrow('No password for sanne')
  expect(await fresh.store.read(findInstallation)).toBeUndefined()
})
