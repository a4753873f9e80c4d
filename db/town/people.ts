// Who works in Elzenvoorde. Nobody here exists, and these passwords and tokens are for the demonstration and the
// tests only: seed.ts keeps them out of every other installation.
import type { KioskSettings } from '../../src/staff/device.ts'
import type { Role } from '../../src/staff/role.ts'
import type { LocationCode } from './locations.ts'

export interface Person {
  username: string
  name: string
  password: string
  /** Location '' is everywhere: only the administrator has it. */
  roles: { role: Role; location: LocationCode | '' }[]
  /** May take somebody out of turn. */
  mayChoose?: true
}

const at = (role: Role, ...locations: LocationCode[]) => locations.map((location) => ({ role, location }))

export const people: Person[] = [
  {
    username: 'sanne',
    name: 'Sanne de Wit',
    password: 'demo-koffie-molen',
    roles: at('counter', 'stadskantoor'),
    mayChoose: true,
  },
  { username: 'rishi', name: 'Rishi Ramdin', password: 'demo-regen-jas', roles: at('counter', 'stadskantoor') },
  {
    username: 'youssef',
    name: 'Youssef Amrani',
    password: 'demo-fiets-bel',
    roles: at('counter', 'stadskantoor', 'molenwijk'),
  },
  { username: 'marit', name: 'Marit Hoekstra', password: 'demo-water-lelie', roles: at('counter', 'molenwijk') },
  {
    username: 'esra',
    name: 'Esra Demir',
    password: 'demo-zomer-tuin',
    roles: [...at('reception', 'molenwijk'), ...at('counter', 'molenwijk')],
  },
  {
    username: 'wim',
    name: 'Wim Kuipers',
    password: 'demo-sleutel-bos',
    roles: at('reception', 'stadskantoor', 'molenwijk'),
  },
  {
    username: 'joke',
    name: 'Joke Terpstra',
    password: 'demo-vuur-toren',
    roles: at('coordinator', 'stadskantoor', 'molenwijk'),
  },
  {
    username: 'tijn',
    name: 'Tijn van Leeuwen',
    password: 'demo-appel-boom',
    roles: [{ role: 'administrator', location: '' }],
  },
]

export interface DemoDevice {
  id: string
  kind: 'kiosk' | 'display'
  location: LocationCode
  name: string
  token: string
  /** What differs from a new one. */
  settings?: Partial<KioskSettings>
}

export const demoDevices: DemoDevice[] = [
  {
    id: 'kiosk-stadskantoor',
    kind: 'kiosk',
    location: 'stadskantoor',
    name: 'Aanmeldzuil bij de ingang',
    token: 'kiosk-stadskantoor-demo-elzenvoorde',
    settings: { headphones: true },
  },
  {
    id: 'kiosk-molenwijk',
    kind: 'kiosk',
    location: 'molenwijk',
    name: 'Aanmeldzuil naast de bibliotheek',
    token: 'kiosk-molenwijk-demo-elzenvoorde',
  },
  {
    id: 'scherm-stadskantoor',
    kind: 'display',
    location: 'stadskantoor',
    name: 'Scherm in de hal',
    token: 'scherm-stadskantoor-demo-elzenvoorde',
  },
  {
    id: 'scherm-molenwijk',
    kind: 'display',
    location: 'molenwijk',
    name: 'Scherm boven de balies',
    token: 'scherm-molenwijk-demo-elzenvoorde',
  },
]
