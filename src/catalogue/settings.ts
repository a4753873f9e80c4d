// Municipal settings and their defaults. A row in `settings` overrides one, for everywhere or for one location.
import type { Role } from '../staff/role.ts'
import type { HolidayName } from './holidays.ts'

/** Everybody gets one wording of the reminder, or half of the appointments each. */
export type ReminderWordings = 'a' | 'b' | 'both'

export const defaultSettings = {
  /** How long a chosen time is kept, and how long renewing can go on. */
  holdMinutes: 10,
  holdLongestMinutes: 110,
  holdsPerOrigin: 10,
  appointmentsPerAddress: 3,
  /** Made for one address in an hour, those that were cancelled since too: each of them sends messages to it. */
  appointmentsPerAddressHour: 5,
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
  /** Who waits for a place: it is kept for one person so long, starts at least so much later, so many in a day. */
  offerMinutes: 30,
  offerAheadHours: 4,
  offersPerDay: 3,
  /** Different visits that one address waits for without an appointment. */
  waitsPerAddress: 3,
  contactDays: 30,
  arriveEarlyMinutes: 60,
  arriveLateMinutes: 15,
  secondPromiseMinutes: 20,
  appointmentEarlyMinutes: 15,
  nobodyOvertakes: true,
  recallSeconds: 10,
  absentAfterSeconds: 60,
  callsMax: 3,
  /** A visit that lasts so many times its usual minutes: the counter asks whether it still goes on. */
  askAfterTimes: 3,
  /** Who may take somebody out of turn with any of these roles where they work; others by a right of their own. */
  choosingRoles: ['coordinator'] as Role[],
  /** What the forecast of a hall expects, as long as the day itself does not say better. */
  walkInsPerHour: 8,
  noShowPercent: 10,
  breakMinutes: 15,
  /** Walk-in numbers waiting at once; null is as many as come. */
  walkInCeiling: null as number | null,
  /** Numbers that a kiosk keeps of each series, for when the server is away. */
  kioskNumbers: 20,
  /** The two reminders: so many working days and so many days before the visit, at this minute of the local day. */
  reminderWorkingDays: 3,
  reminderDays: 1,
  reminderMinute: 16 * 60,
  reminderWordings: 'a' as ReminderWordings,
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
