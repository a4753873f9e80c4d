// An appointment as a file for the visitor's own calendar (RFC 5545). The same appointment keeps its UID and raises
// its SEQUENCE, so that a newer file takes the place of an older one.
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'

export interface CalendarEntry {
  /** publicId@host: the same for as long as the appointment lives. */
  uid: string
  /** The appointment's version. */
  sequence: number
  /** Instants, epoch ms; written in UTC, so that the clock change cannot move them. */
  startsAt: number
  endsAt: number
  madeAt: number
  cancelled: boolean
  title: string
  description: string
  place: string
}

/** The text of an .ics file with this one entry. */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = new ICalCalendar({ prodId: '-//Beurt//Beurt//NL', method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: inUtc(entry.startsAt),
    end: inUtc(entry.endsAt),
    stamp: inUtc(entry.madeAt),
    summary: entry.title,
    description: entry.description,
    location: entry.place,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}

const inUtc = (instant: number) => DateTime.fromMillis(instant, { zone: 'utc' })
