import { describe, expect, test } from 'vitest'
import { type DeviceFault, newDisplay } from '../../../src/staff/device.ts'
import { type DeviceState, faultsAfter, isSilent, troublesOf } from '../../../src/staff/device-state.ts'
import { codeFrom, codeIn } from '../../../src/staff/pairing-code.ts'

const now = 1_000_000_000
const seconds = (count: number) => count * 1_000

const state = (differs: Partial<DeviceState> = {}): DeviceState => ({
  device: { id: 'one', kind: 'display', location: 'stadskantoor', name: 'Scherm', settings: newDisplay },
  pairing: 'paired',
  codeUntil: null,
  seenAt: now - seconds(30),
  version: 'new.js',
  faults: [],
  ...differs,
})

describe('what somebody must see to', () => {
  test.each<[string, Partial<DeviceState>, string[]]>([
    ['a machine that was just heard and lacks nothing', {}, []],
    ['a silence of just under two minutes', { seenAt: now - seconds(119) }, []],
    ['a silence of two minutes', { seenAt: now - seconds(120) }, ['silent']],
    ['a page from before an update', { version: 'old.js' }, ['oldVersion']],
    ['two things at once', { faults: ['paper'], version: 'old.js' }, ['paper', 'oldVersion']],
    ['a silent machine: its paper is still out', { seenAt: 0, faults: ['paper'] }, ['paper', 'silent']],
    ['a silent machine: nobody knows of its sound', { seenAt: 0, faults: ['sound'] }, ['silent']],
    ['a machine that was never heard', { seenAt: null, version: null }, []],
    ['one that is not paired any more', { pairing: 'revoked', seenAt: 0 }, []],
  ])('%s', (_, differs, expected) => {
    expect(troublesOf(state(differs), 'new.js', now)).toEqual(expected)
  })

  test('a machine that was never heard is not silent', () => {
    expect([isSilent(null, now), isSilent(now, now)]).toEqual([false, false])
  })
})

describe('a page says which faults it sees', () => {
  test.each<[string, DeviceFault[], DeviceFault[], DeviceFault[]]>([
    ['its sound is off', [], ['sound'], ['sound']],
    ['its sound is on again', ['sound'], [], []],
    ['it knows nothing of the printer', ['paper', 'printer'], [], ['paper', 'printer']],
    ['it cannot say that the paper is out', [], ['paper'], []],
    ['both know theirs', ['printer'], ['sound'], ['printer', 'sound']],
  ])('%s', (_, before, reported, after) => {
    expect(faultsAfter(before, reported)).toEqual(after)
  })
})

describe('a code', () => {
  test.each([
    ['48291305', '48291305'],
    ['4829 1305', '48291305'],
    [' 4829-1305 ', '48291305'],
    ['4829.1305', '48291305'],
    ['4829130', undefined],
    ['482913055', undefined],
    ['4829 130O', undefined],
    ['', undefined],
  ])('typed as "%s"', (typed, code) => {
    expect(codeIn(typed)).toBe(code)
  })

  test('is eight digits, and the same for the same hash', () => {
    const hash = 'qL8R4QIcQ_ZsRqOAbeRfcZhilN_MksRtDaErMA-8CgY'
    expect(codeFrom(hash)).toMatch(/^\d{8}$/)
    expect(codeFrom(hash)).toBe(codeFrom(hash))
    expect(codeFrom('AAAAAAAAAAAAAAAAAAAAAA')).toBe('00000000')
  })
})
