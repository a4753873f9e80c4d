// Settings, people and devices.
import { html } from 'hono/html'
import { locationName } from '../../src/catalogue/catalogue.ts'
import type { HolidayName } from '../../src/catalogue/holidays.ts'
import type { SettingName } from '../../src/catalogue/settings.ts'
import type { Role } from '../../src/staff/role.ts'
import type { Frame, Html } from '../layout.ts'
import { linkButton } from '../parts.ts'
import { devicePath, devicesPath } from '../staff/devices.ts'
import type { SetupPage } from './shown.ts'
import { type Cell, section, table } from './table.ts'

type Who = NonNullable<SetupPage['who']>

export const settingSection = (frame: Frame, shown: SetupPage): Html =>
  section(frame, 'settings', settingTable(frame, shown))

export function whoSections(frame: Frame, shown: SetupPage, { people, devices }: Who): Html {
  return html`${section(frame, 'people', peopleTable(frame, shown, people))}
${section(frame, 'devices', deviceTable(frame, shown, devices))}`
}

const placeName = (frame: Frame, { catalogue }: SetupPage, code: string): string =>
  code === '' ? frame.words.catalogue.everywhere : locationName(catalogue, code, frame.language).content

/** A column for each location: they may differ. */
function settingTable(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const places = [...shown.catalogue.settings]
  const rows = (Object.entries(words.settings) as [SettingName, string][]).map(([name, text]): Cell[] => [
    text,
    ...places.map(([, settings]) => settingText(frame, settings[name])),
  ])
  return table('settings', [words.setting, ...places.map(([code]) => placeName(frame, shown, code))], rows)
}

function settingText(frame: Frame, value: number | boolean | string | null | readonly (HolidayName | Role)[]): string {
  const words = frame.words.catalogue
  if (value === null) return words.unlimited
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value
  const names: Readonly<Record<HolidayName | Role, string>> = { ...words.holidays, ...words.roleNames }
  return value.map((name) => names[name]).join(', ') || words.none
}

function peopleTable(frame: Frame, shown: SetupPage, people: Who['people']): Html {
  const words = frame.words.catalogue
  const rows = people.map(({ name, username, active, roles }): Cell[] => [
    active ? name : `${name} (${words.inactive})`,
    username,
    roles.map(({ role, location }) => `${words.roleNames[role]}, ${placeName(frame, shown, location)}`).join('; ') ||
      words.none,
  ])
  return table('people', [words.name, words.username, words.roles], rows)
}

/** What stands where; how each is doing, and all that can be done with it, is on a page of its own. */
function deviceTable(frame: Frame, shown: SetupPage, devices: Who['devices']): Html {
  const words = frame.words.catalogue
  const own = frame.words.devices
  const rows = devices.map(({ device, pairing }): Cell[] => [
    html`<a class="utrecht-link utrecht-link--html-a" href="${frame.link(devicePath(device.id))}">${device.name}</a>`,
    own.kinds[device.kind],
    placeName(frame, shown, device.location),
    own.pairing[pairing],
  ])
  return html`<p>${linkButton(own.toPage, frame.link(devicesPath), { kind: 'secondary' })}</p>
${table('devices', [words.name, words.device, words.location, words.state], rows)}`
}
