// A call for help: from a counter or the reception to all colleagues at a location.

/** Where help is needed: a counter's number, or the reception. */
export type AlarmPlace = number | 'reception'

/** A call that has not been ended. Instants are epoch ms, people are employees. */
export interface Alarm {
  id: number
  place: AlarmPlace
  raisedBy: number
  raisedAt: number
  /** The name of who goes there. */
  goes: string | null
}

/** From which place a page of staff calls for help, by its path; undefined where nobody receives visitors. */
export function alarmPlaceOf(path: string): AlarmPlace | undefined {
  if (/^\/receptie(\/|\?|$)/.test(path)) return 'reception'
  const [, counter] = /^\/balie\/(\d{1,4})(\/|\?|$)/.exec(path) ?? []
  return counter === undefined ? undefined : Number(counter)
}

/** How a form names a place: '3', 'receptie'. */
export const alarmPlaceText = (place: AlarmPlace): string => (place === 'reception' ? 'receptie' : String(place))

/** The place that a form names; undefined when it names none. */
export function readAlarmPlace(text: string): AlarmPlace | undefined {
  if (text === 'receptie') return 'reception'
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

/** Where the page of a place is. */
export const alarmPage = (place: AlarmPlace): string => (place === 'reception' ? '/receptie' : `/balie/${place}`)
