// What printers say of themselves, byte by byte, and what it means for a receipt.
import { expect, test } from 'vitest'
import { faultsAfterPrint, faultsInStand, hindrance, outcomeOf, paperShown } from '../../src/printing/outcome.ts'
import { isAtEnd, type Stand, standOf } from '../../src/printing/status.ts'
import type { PrinterModel } from '../../src/staff/device.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

test.each<[string, PrinterModel, string, Stand]>([
  ['all is well', 'esc-pos', '12 12 12', 'ready'],
  ['the roll is nearly over', 'esc-pos', '12 12 1e', 'ready'],
  ['the roll is over', 'esc-pos', '1a 32 7e', 'paper'],
  ['only the sensor of the roll says so', 'esc-pos', '12 12 72', 'paper'],
  ['the cover is open', 'esc-pos', '1a 16 12', 'fault'],
  ['the cutter is stuck', 'esc-pos', '1a 52 12', 'fault'],
  ['off line', 'esc-pos', '1a 12 12', 'fault'],
  ['nothing', 'esc-pos', '', 'silent'],
  ['something else', 'esc-pos', '00 ff', 'silent'],
  ['all is well', 'star-prnt', '23 06 00 00 00 00 00 00 00', 'ready'],
  ['the roll is nearly over', 'star-prnt', '23 06 00 00 00 04 00 00 00', 'ready'],
  ['the roll is over', 'star-prnt', '23 06 08 00 00 08 00 00 00', 'paper'],
  ['the cover is open', 'star-prnt', '23 06 28 00 00 00 00 00 00', 'fault'],
  ['the cutter is stuck', 'star-prnt', '23 06 08 08 00 00 00 00 00', 'fault'],
  ['the older of two is over', 'star-prnt', '23 06 28 00 00 00 00 00 00 23 06 00 00 00 00 00 00 00', 'ready'],
  ['a longer kind of status', 'star-prnt', '23 86 00 00 00 08 00 00 00 00 00', 'paper'],
  ['half a status', 'star-prnt', '23 06 00', 'silent'],
])('%s, says %s: %s is %s', (_what, model, answer, stand) => {
  expect(standOf(model, bytes(answer))).toBe(stand)
})

test('the end of a receipt is an answer of its own kind', () => {
  expect(isAtEnd('esc-pos', bytes('12 12 12'), bytes('00'))).toBe(true)
  expect(isAtEnd('esc-pos', bytes('12 12 12'), bytes('0c'))).toBe(true)
  expect(isAtEnd('esc-pos', bytes('12 12 12'), bytes('12'))).toBe(false)
  const [before, after] = [bytes('23 06 00 00 00 00 00 02 00'), bytes('23 06 00 00 00 00 00 04 00')]
  expect(isAtEnd('star-prnt', before, after)).toBe(true)
  expect(isAtEnd('star-prnt', before, before)).toBe(false)
  expect(isAtEnd('star-prnt', before, bytes(''))).toBe(false)
})

const ready = bytes('12 12 12')
const none = bytes('')

test.each([
  [
    'nothing was sent',
    { written: 'none', before: ready, after: none },
    { outcome: 'failed', fault: 'printer', again: true },
  ],
  ['the line broke halfway', { written: 'part', before: ready, after: none }, { outcome: 'unsure' }],
  ['it said that it is done', { written: 'all', before: ready, after: bytes('00') }, { outcome: 'printed' }],
  ['it never said that it is done', { written: 'all', before: ready, after: none }, { outcome: 'unsure' }],
  ['it never says anything', { written: 'all', before: none, after: none }, { outcome: 'printed' }],
] as const)('%s', (_how, sent, outcome) => {
  expect(outcomeOf('esc-pos', sent)).toEqual(outcome)
})

test('an empty roll keeps a receipt back, and so does an open cover; silence does not', () => {
  expect(hindrance('paper')).toEqual({ outcome: 'failed', fault: 'paper', again: false })
  expect(hindrance('fault')).toEqual({ outcome: 'failed', fault: 'printer', again: false })
  expect([hindrance('ready'), hindrance('silent')]).toEqual([undefined, undefined])
})

test('printing lifts both faults; being unsure says nothing about the roll', () => {
  expect(faultsAfterPrint({ outcome: 'printed' })).toEqual({ paper: false, printer: false })
  expect(faultsAfterPrint({ outcome: 'unsure' })).toEqual({ printer: true })
  expect(faultsAfterPrint({ outcome: 'failed', fault: 'paper', again: false })).toEqual({ paper: true, printer: false })
  expect(faultsInStand('unreachable')).toEqual({ paper: false, printer: true })
  expect(faultsInStand('silent')).toEqual({ printer: false })
})

const firstTime = { again: false, faulty: false }

test.each([
  ['waiting', 0, 'coming'],
  ['waiting', 19_999, 'coming'],
  ['waiting', 20_000, 'failed'],
  ['sending', 19_999, 'coming'],
  ['sending', 20_000, 'unsure'],
  ['printed', 59_999, 'printed'],
  ['failed', 0, 'failed'],
  ['unsure', 0, 'unsure'],
  ['printed', 60_000, 'earlier'],
  ['unsure', 60_000, 'earlier'],
  ['sending', 60_000, 'earlier'],
  ['failed', 60_000, 'failed'],
] as const)('a ticket that is %s after %i ms: the screen says %s', (state, age, shown) => {
  expect(paperShown({ kind: 'ticket', state, putAt: 1_000 }, 1_000 + age, firstTime)).toBe(shown)
})

test.each([
  ['waiting', 'coming'],
  ['sending', 'coming'],
  ['printed', 'earlier'],
  ['unsure', 'earlier'],
  ['failed', 'failed'],
] as const)('who reports again while the receipt is %s reads: %s', (state, shown) => {
  expect(paperShown({ kind: 'ticket', state, putAt: 0 }, 0, { again: true, faulty: false })).toBe(shown)
})

test.each([
  ['waiting', 19_999, 'doubted'],
  ['sending', 0, 'doubted'],
  ['waiting', 20_000, 'failed'],
  ['printed', 0, 'printed'],
] as const)('where the last one did not come, one that is %s after %i ms is %s', (state, age, shown) => {
  expect(paperShown({ kind: 'ticket', state, putAt: 0 }, age, { again: false, faulty: true })).toBe(shown)
})

test('of a number that is not printed here the screen says nothing', () => {
  expect(paperShown(undefined, 0, firstTime)).toBe('none')
})
