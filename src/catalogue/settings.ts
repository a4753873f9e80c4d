// Municipal settings and their defaults. A row in `settings` overrides one, for everywhere or for one location.
import type { HolidayName } from './holidays.ts'

export const defaultSettings = {
  /** How long a chosen time is kept, and how long renewing can go on. */
  holdMinutes: 10,
  holdLongestMinutes: 110,
  holdsPerOrigin: 10,
  appointmentsPerAddress: 3,
  /** Made from one network address in an hour: a library has many visitors, a robot more. */
  appointmentsPerOriginHour: 30,
  visitMinutesMax: 120,
  /** Until how long before the start a resident may move or cancel. */
  changeUntilMinutes: 60,
  /** How often one appointment may be moved: each place that it leaves is kept from residents for a while. */
  movesPerHour: 5,
  /** When a place that a resident gave up is offered to residents again: so many minutes, give or take the spread. */
  returnMinutes: 15,
  returnSpreadMinutes: 5,
  contactDays: 30,
  arriveEarlyMinutes: 60,
  arriveLateMinutes: 15,
  secondPromiseMinutes: 20,
  appointmentEarlyMinutes: 15,
  nobodyOvertakes: true,
  recallSeconds: 10,
  absentAfterSeconds: 60,
  callsMax: 3,
  /** Walk-in numbers waiting at once; null is as many as come. */
  walkInCeiling: null as number | null,
  /** The public holidays on which the municipality closes. */
  holidaysClosed: [] as HolidayName[],
}

export type Settings = typeof defaultSettings
export type SettingName = keyof Settings

/** The settings of a location: its own rows before those for everywhere, before the defaults. */
export function settingsFor(
  location: string,
  rows: readonly { location: string; name: string; value: unknown }[],
): Settings {
  const given = (scope: string) =>
    Object.fromEntries(
      rows.filter((row) => row.location === scope && row.name in defaultSettings).map((row) => [row.name, row.value]),
    )
  return { ...defaultSettings, ...given(''), ...given(location) }
}
