import { describe, expect, test } from 'vitest'
import { type Device, newDisplay, newKiosk } from '../../../src/staff/device.ts'
import { readDevice, type Sent, sentOf } from '../../../src/staff/device-form.ts'

const places = new Map([
  ['stadskantoor', { series: ['A', 'B', 'C', 'P'], counters: [1, 2, 3, 4] }],
  ['molenwijk', { series: ['A', 'B'], counters: [5] }],
])
const kiosk: Device = { id: 'k', kind: 'kiosk', location: 'stadskantoor', name: 'Zuil', settings: newKiosk }
const display: Device = { id: 's', kind: 'display', location: 'stadskantoor', name: 'Scherm', settings: newDisplay }

const read = (device: Device, differs: Partial<Sent> = {}) =>
  readDevice(device, { ...sentOf(device), ...differs }, places)

describe('a form as it stands', () => {
  const network = { by: 'network', host: '192.168.1.40', port: 9100, model: 'star-prnt' } as const
  test.each<[string, Device]>([
    ['a new kiosk', kiosk],
    ['a new display', display],
    [
      'a kiosk with everything',
      {
        ...kiosk,
        settings: { pixelsPerMillimetre: 3.5, startsLow: true, headphones: true, printing: network },
      },
    ],
    [
      'a kiosk with a print agent',
      { ...kiosk, settings: { ...newKiosk, printing: { by: 'agent', model: 'esc-pos', port: 9181 } } },
    ],
    [
      'a display with choices',
      {
        ...display,
        settings: {
          ...newDisplay,
          series: ['A', 'P'],
          counters: [2, 3],
          sound: 'chime',
          spoken: [],
          showsWaits: false,
        },
      },
    ],
  ])('says the same device again: %s', (_, device) => {
    expect(read(device)).toEqual({ device })
  })
})

describe('refused', () => {
  const printer = { papier: 'network', adres: '10.0.0.9', poort: '9100' }
  test.each<[string, Device, Partial<Sent>, string, string]>([
    ['no name', kiosk, { naam: '  ' }, 'naam', 'name'],
    ['a name of 61 characters', kiosk, { naam: 'x'.repeat(61) }, 'naam', 'name'],
    ['a location that is not there', kiosk, { locatie: 'nergens' }, 'locatie', 'location'],
    ['a scale in words', kiosk, { maat: 'groot' }, 'maat', 'scale'],
    ['a scale that is too small', kiosk, { maat: '1,9' }, 'maat', 'scale'],
    ['a scale that is too large', kiosk, { maat: '8,1' }, 'maat', 'scale'],
    ['another way of printing', kiosk, { papier: 'fax' }, 'papier', 'printing'],
    ['a printer without an address', kiosk, { ...printer, adres: '' }, 'adres', 'host'],
    ['an address with a path', kiosk, { ...printer, adres: 'http://printer/x' }, 'adres', 'host'],
    ['port 0', kiosk, { ...printer, poort: '0' }, 'poort', 'port'],
    ['port 65536', kiosk, { ...printer, poort: '65536' }, 'poort', 'port'],
    ['half a port', kiosk, { ...printer, poort: '9100,5' }, 'poort', 'port'],
    ['a port of the system', kiosk, { papier: 'agent', zuilpoort: '1023' }, 'zuilpoort', 'agentPort'],
    ['an agent without a port', kiosk, { papier: 'agent', zuilpoort: '' }, 'zuilpoort', 'agentPort'],
    ['another layout', display, { indeling: 'rond' }, 'indeling', 'layout'],
    ['no diagonal', display, { diagonaal: '' }, 'diagonaal', 'diagonal'],
    ['a screen of 6 inches', display, { diagonaal: '6' }, 'diagonaal', 'diagonal'],
    ['a hall of 51 metres', display, { afstand: '51' }, 'afstand', 'distance'],
    ['a series of elsewhere', display, { locatie: 'molenwijk', reeks: ['C'] }, 'reeks', 'series'],
    ['a counter of elsewhere', display, { balie: ['5'] }, 'balie', 'counters'],
    ['a voice without a language', display, { geluid: 'speech', spreekt: [] }, 'spreekt', 'spoken'],
    ['a screen that cannot be read from the last seat', display, { afstand: '20' }, 'indeling', 'tooSmall'],
  ])('%s', (_, device, sent, field, why) => {
    expect(read(device, sent)).toEqual({ problems: new Map([[field, why]]) })
  })
})

test('several things that are wrong are all named, in the order of the form', () => {
  const found = read(display, { naam: '', diagonaal: 'x', geluid: 'luid' })
  expect('problems' in found && [...found.problems]).toEqual([
    ['naam', 'name'],
    ['diagonaal', 'diagonal'],
    ['geluid', 'sound'],
  ])
})

test('an address and a port say nothing where there is no printer in the network', () => {
  expect(read(kiosk, { papier: 'browser', adres: '??', poort: '??' })).toEqual({
    device: { ...kiosk, settings: { ...newKiosk, printing: { by: 'browser' } } },
  })
})

test('a number may have a comma or a point', () => {
  for (const maat of ['3,5', '3.5', ' 3,5 ']) {
    expect(read(kiosk, { maat })).toMatchObject({ device: { settings: { pixelsPerMillimetre: 3.5 } } })
  }
})
