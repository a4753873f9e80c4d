// An appointment as a file for the visitor's own calendar (RFC 5545). The same appointment keeps its UID and raises
// its SEQUENCE, so that a newer file takes the place of an older one.
import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'

export interface CalendarEntry {
  /** publicId@host: the same for as long as the appointment lives. */
  uid: string
  /** The appointment's version. */
  sequence: number
  /**
   * Instants, epoch ms; written in UTC. A visit is one moment and never repeats, so a zone's rules (VTIMEZONE) would
   * add nothing but a second account of the clock change that could differ from the calendar's own.
   */
  startsAt: number
  endsAt: number
  madeAt: number
  cancelled: boolean
  title: string
  description: string
  place: string
  /** Present in a mail: it asks the calendar of its reader to take the entry, or to take it out (RFC 5546). */
  invitation?: { method: 'REQUEST' | 'CANCEL'; organizer: Person; attendee: Person }
}

interface Person {
  name: string
  email: string
}

/** The text of an .ics file with this one entry; it sets no alarm, because reminders are sent. */
export function calendarFile(entry: CalendarEntry): string {
  const method = ICalCalendarMethod[entry.invitation?.method ?? 'PUBLISH']
  const calendar = new ICalCalendar({ prodId: '//Beurt//Beurt//NL', method })
  const event = calendar.createEvent({
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
  if (entry.invitation) {
    const { organizer, attendee } = entry.invitation
    event.organizer(organizer)
    // Who made the appointment has accepted it: an answer is not asked for, and one that is sent changes nothing here.
    event.createAttendee({ ...attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED })
  }
  return calendar.toString()
}

const inUtc = (instant: number) => DateTime.fromMillis(instant, { zone: 'utc' })
