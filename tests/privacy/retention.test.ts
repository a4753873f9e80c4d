// Every column has an answer: what it says about people, and which rule makes an end of it.
import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { retention } from '../../db/retention/columns.ts'
import { rules } from '../../db/retention/rules.ts'
import { keptOnPage, keptTable, tables } from './documented.ts'

test.each(tables)('of every column of %s it is said, once, what it says about people', (name, table) => {
  const { personal = {}, traceable = {}, nothing } = retention[name]
  const answered = [...Object.keys(personal), ...Object.keys(traceable), ...nothing]
  expect(answered.toSorted()).toEqual(Object.keys(getTableColumns(table)).toSorted())
})

test('every rule makes an end of something', () => {
  const used = Object.values(retention).flatMap(({ personal, traceable }) =>
    Object.values({ ...personal, ...traceable }),
  )
  expect(Object.keys(rules).filter((rule) => !used.includes(rule as never))).toEqual([])
})

test('docs/privacy.md says what is kept, until when, why and where, in these very words', () => {
  expect(keptOnPage).toBe(keptTable)
})
