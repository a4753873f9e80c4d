// What the comparison of rules says, and that it is fair: the same visitors, each helped once, whatever the rule.
import { expect, test } from 'vitest'
import { runUnder, visitorsOf } from './compare/day.ts'
import { comparedRules } from './compare/rules.ts'
import { compare } from './compare/table.ts'

const seeds = Array.from({ length: 30 }, (_, at) => at + 1)
const compared = compare(seeds)
const of = (rule: string) => {
  const found = compared.get(rule)
  if (!found) throw new Error(`No rule ${rule}`)
  return found
}

test.each(Object.entries(comparedRules))('%s calls everybody once', (_name, rule) => {
  const visitors = visitorsOf(7)
  const serials = runUnder(rule, visitors).map(({ serial }) => serial)
  expect(serials.toSorted((a, b) => a - b)).toEqual(visitors.map(({ ticket }) => ticket.serial))
})

test('the same seeds give the same figures', () => {
  expect(compare(seeds.slice(0, 3))).toEqual(compare(seeds.slice(0, 3)))
})

test('our rule makes the longest wait of a day much shorter than priority for some', () => {
  expect(of('two promises (ours)').longestOfDay).toBeLessThan(0.7 * of('strict priority').longestOfDay)
  expect(of('two promises (ours)').longestOfDay).toBeLessThan(0.7 * of('appointments first').longestOfDay)
})

test('our rule keeps more promises than first in, first out: the short ones', () => {
  const [ours, queue] = [of('two promises (ours)'), of('first in, first out')]
  expect(ours.keptOfAll).toBeGreaterThan(queue.keptOfAll)
  for (const series of ['A', 'C', 'P']) expect(ours.kept[series], series).toBeGreaterThan(queue.kept[series] ?? 1)
})
