// Every kind of value goes through a query and comes back the same, on both databases.
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answered, employees, settings } from '../../db/schema.ts'
import { statement } from '../../db/store.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

let fresh: FreshStore

beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.close())

describe('statements', () => {
  const addAnswer = statement((db) =>
    db.insert(answered).values({
      key: sql.placeholder('key'),
      bodyHash: '',
      result: sql.placeholder('result'),
      at: sql.placeholder('at'),
    }),
  )
  const findAnswer = statement((db) =>
    db
      .select()
      .from(answered)
      .where(eq(answered.key, sql.placeholder('key'))),
  )
  const addSetting = statement((db) =>
    db.insert(settings).values({ location: '', name: sql.placeholder('name'), value: sql.placeholder('value') }),
  )
  const findSetting = statement((db) =>
    db
      .select()
      .from(settings)
      .where(eq(settings.name, sql.placeholder('name'))),
  )
  const addEmployee = statement((db) =>
    db
      .insert(employees)
      .values({
        username: sql.placeholder('username'),
        name: sql.placeholder('username'),
        password: '',
        active: sql.placeholder('active'),
      })
      .returning({ id: employees.id, active: employees.active }),
  )
  const setActive = statement((db) =>
    db
      .update(employees)
      .set({ active: sql`${sql.placeholder('active')}` })
      .where(eq(employees.username, sql.placeholder('username')))
      .returning({ active: employees.active }),
  )
  const findActive = statement((db) =>
    db
      .select({ username: employees.username })
      .from(employees)
      .where(eq(employees.active, sql.placeholder('active'))),
  )

  test('carry text, instants and null through placeholders', async () => {
    const at = Date.UTC(2027, 2, 28, 7)
    for (const [key, result] of [
      ['a', "it's ë ☃"],
      ['b', ''],
      ['c', null],
    ]) {
      await fresh.store.write(({ db }) => addAnswer(db, { key, result, at }))
      const rows = await fresh.store.read((db) => findAnswer(db, { key }))
      expect(rows).toEqual([{ key, bodyHash: '', result, at }])
    }
    expect(await fresh.store.read((db) => db.$count(answered, sql`${answered.result} is null`))).toBe(1)
  })

  test('carry JSON of every kind through placeholders, and null is not the JSON text null', async () => {
    const values = [{ made: ['A', 1, true, null], nested: { ë: '☃' } }, [1, 2], 'text', '5', 5, true, 'null']
    for (const [position, value] of values.entries()) {
      const name = `setting ${position}`
      await fresh.store.write(({ db }) => addSetting(db, { name, value }))
      expect(await fresh.store.read((db) => findSetting(db, { name }))).toEqual([{ location: '', name, value }])
    }
    await expect(fresh.store.write(({ db }) => addSetting(db, { name: 'empty', value: null }))).rejects.toThrow()
  })

  test('carry booleans that are stored, changed and compared, and numbers that the database deals', async () => {
    const [[anna], [bram]] = await fresh.store.write(async ({ db }) => [
      await addEmployee(db, { username: 'anna', active: true }),
      await addEmployee(db, { username: 'bram', active: false }),
    ])
    expect(anna).toEqual({ id: 1, active: true })
    expect(bram).toEqual({ id: 2, active: false })
    const active = () => fresh.store.read((db) => findActive(db, { active: true }))
    expect(await active()).toEqual([{ username: 'anna' }])
    const changed = await fresh.store.write(({ db }) => setActive(db, { username: 'anna', active: false }))
    expect(changed).toEqual([{ active: false }])
    expect(await active()).toEqual([])
  })

  test('see the rows of their own turn, in a turn and in a read alike', async () => {
    await fresh.store.write(async ({ db }) => {
      await addAnswer(db, { key: 'k', result: null, at: 1 })
      expect(await findAnswer(db, { key: 'k' })).toHaveLength(1)
    })
  })

  test('say which value is missing', async () => {
    await expect(fresh.store.read((db) => findAnswer(db, {}))).rejects.toThrow('key')
  })
})

test('queries that are not prepared carry JSON as it was, and are repeated with other values', async () => {
  const values = ['5', { b: 1, a: [true] }, 'true', 5]
  for (const [position, value] of values.entries()) {
    await fresh.store.write(({ db }) => db.insert(settings).values({ location: '', name: `n${position}`, value }))
    const rows = await fresh.store.read((db) =>
      db
        .select()
        .from(settings)
        .where(eq(settings.name, `n${position}`)),
    )
    expect(rows).toEqual([{ location: '', name: `n${position}`, value }])
  }
})
