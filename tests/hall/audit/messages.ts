// Messages: each thing that happened is told once on each channel, to whom it concerns, with the right words, and at an
// hour at which it wakes nobody.
import { codeIn, daysAfter, hourAt, midnightOf, momentsIn } from '../dutch.ts'
import type { Letter } from '../record.ts'
import { type Case, known, minute } from './case.ts'

/** A message as it was put into the outbox: what it is about, without what it says. */
interface Put {
  appointment: string
  kind: string
  occasion: string
  channel: string
}

type Booked = ReturnType<typeof bookedIn>[number]
const bookedIn = (the: Case) => known(the.record, 'booked')

/** How long a mail server may be away on a simulated day, and after it the longest wait until it is tried again. */
const delayMs = 45 * minute

export function auditMessages(the: Case): string[] {
  const puts = new Map(
    the.record.tables.outbox.map((row): [string, Put] => [
      String(row.id),
      {
        appointment: String(row.appointment),
        kind: String(row.kind),
        occasion: String(row.occasion),
        channel: String(row.channel),
      },
    ]),
  )
  return [
    ...the.record.letters.flatMap((letter) => isRight(the, letter, puts.get(letter.id))),
    ...sameAgain(the),
    ...bookedIn(the).flatMap((one) => isToldAll(the, puts, one)),
    ...remindersAreDue(the, puts),
  ]
}

/** Delivered again is the same message; the same thing is not told in two. */
function sameAgain(the: Case): string[] {
  const first = new Map<string, Letter>()
  return the.record.letters.flatMap((letter) => {
    const before = first.get(letter.id) ?? letter
    first.set(letter.id, before)
    return before.text === letter.text && before.to === letter.to ? [] : [`messages: ${letter.id} came in two versions`]
  })
}

const digits = (mobile: string | null) => (mobile ?? '').replace(/\D/g, '').slice(-9)
const quiet = ['reminderEarly', 'reminderLate', 'offer', 'collection']
const subjects: Record<string, RegExp> = {
  confirmation: /^Uw afspraak op /,
  change: /^Gewijzigd: /,
  cancellation: /^Afgezegd: /,
  reminderEarly: /^Herinnering: /,
  reminderLate: /^Herinnering: /,
  offer: /^U kunt eerder komen: /,
  collection: /^U kunt ophalen /,
}

function isRight(the: Case, letter: Letter, put: Put | undefined): string[] {
  const name = `messages: ${put?.kind} to ${letter.to}`
  const booked = bookedIn(the).find((one) => one.publicId === put?.appointment)
  if (!put || put.channel !== letter.channel) return [`${name} was never put into the outbox`]
  if (!booked) return [`${name} is about nobody's appointment`]
  const isTheirs = letter.channel === 'mail' ? letter.to === booked.email : digits(letter.to) === digits(booked.mobile)
  const hour = hourAt(letter.at)
  const isCancelled = known(the.record, 'cancelled').some(
    (one) => one.publicId === put.appointment && one.at < letter.at,
  )
  const isLate = put.kind !== 'cancellation' && put.kind !== 'collection' && isCancelled
  const isMail = letter.channel === 'mail'
  return [
    ...(isTheirs ? [] : [`${name}, who is somebody else`]),
    ...(quiet.includes(put.kind) && (hour < 8 || hour >= 21) ? [`${name} at ${hour} o'clock`] : []),
    ...(isLate ? [`${name} after the appointment was cancelled`] : []),
    ...(isMail && !subjects[put.kind]?.test(letter.text) ? [`${name} has the subject of another`] : []),
    ...(says(the, letter, put, booked) ? [] : [`${name} says another time or code`]),
  ]
}

/** The code that opens the appointment, and where it stands: as its resident knows it by then, or is about to hear. */
function says(the: Case, { at, text, channel, calendar }: Letter, { kind, appointment }: Put, booked: Booked): boolean {
  if (kind === 'offer' || kind === 'collection') return true
  const tellings = known(the.record, 'booked', 'moved', 'changed').filter((one) => one.publicId === appointment)
  const before = tellings.filter((one) => one.at <= at).at(-1)
  const times = [before, ...tellings.filter((one) => at < one.at && one.at <= at + 2 * minute)].map(
    (one) => one?.startsAt,
  )
  if (kind !== 'cancellation' && codeIn(text) !== booked.code) return false
  if (
    calendar !== null &&
    !(calendar.includes(`UID:${appointment}@`) && times.some((time) => starts(calendar, time)))
  ) {
    return false
  }
  return channel === 'sms' || kind === 'cancellation' || momentsIn(text).some((moment) => times.includes(moment))
}

const starts = (calendar: string, at: number | undefined) =>
  calendar.includes(`DTSTART:${new Date(at ?? 0).toISOString().replace(/[-:]|\.\d+/g, '')}`)

/** Once for each thing that happened, unless something else happened before it could be sent. */
function isToldAll(the: Case, puts: ReadonlyMap<string, Put>, booked: Booked): string[] {
  const mine = known(the.record, 'booked', 'moved', 'changed', 'cancelled').filter(
    (one) => one.publicId === booked.publicId,
  )
  const arrives = known(the.record, 'ticket').find((one) => one.appointment === booked.publicId)?.at
  const kinds = { booked: 'confirmation', moved: 'change', changed: 'change', cancelled: 'cancellation' }
  const sure = (one: (typeof mine)[number]) => {
    const next = mine.find((other) => other.at > one.at)?.at ?? arrives ?? Number.POSITIVE_INFINITY
    return next > one.at + delayMs && (one.fact === 'cancelled' || one.startsAt > one.at + delayMs)
  }
  const channels = [...(booked.email === null ? [] : ['mail']), ...(booked.mobile === null ? [] : ['sms'])]
  return channels.flatMap((channel) =>
    ['confirmation', 'change', 'cancellation'].flatMap((kind) => {
      const happened = mine.filter(({ fact }) => kinds[fact] === kind)
      const least = happened.filter(sure).length
      const told = new Set(
        the.record.letters
          .filter((letter) => letter.channel === channel)
          .filter(({ id }) => puts.get(id)?.kind === kind && puts.get(id)?.appointment === booked.publicId)
          .map(({ id }) => id),
      ).size
      const isRight = least <= told && told <= happened.length
      return isRight
        ? []
        : [`messages: ${told} times ${kind} by ${channel} for ${booked.publicId}, not ${happened.length}`]
    }),
  )
}

/** Once about each time, and the late one surely: at four in the afternoon of the day before. */
function remindersAreDue(the: Case, puts: ReadonlyMap<string, Put>): string[] {
  const told = new Map<string, Set<string>>()
  for (const { id, channel } of the.record.letters) {
    const put = puts.get(id)
    if (put?.kind !== 'reminderEarly' && put?.kind !== 'reminderLate') continue
    const name = `${put.kind} by ${channel} for ${put.appointment} at ${put.occasion}`
    told.set(name, (told.get(name) ?? new Set()).add(id))
  }
  const twice = [...told].filter(([, ids]) => ids.size > 1).map(([name]) => `messages: two times ${name}`)
  return [...twice, ...missing(the, told)]
}

function missing(the: Case, told: ReadonlyMap<string, unknown>): string[] {
  return the.appointments.flatMap((row) => {
    const mine = known(the.record, 'booked', 'moved', 'changed', 'cancelled').filter(
      (one) => one.publicId === row.publicId,
    )
    const booked = mine.find((one) => one.fact === 'booked')
    const at = midnightOf(the.record.date) + 16 * 60 * minute
    const last = mine.at(-1)
    const isKnown = booked && last && last.fact !== 'cancelled' && booked.at <= at && last.at <= at - 2 * minute
    if (!isKnown || row.date !== daysAfter(the.record.date, 1)) return []
    const channels = [...(booked.email === null ? [] : ['mail']), ...(booked.mobile === null ? [] : ['sms'])]
    return channels
      .filter((channel) => !told.has(`reminderLate by ${channel} for ${row.publicId} at ${row.startsAt}`))
      .map((channel) => `messages: ${row.publicId} is not reminded by ${channel}`)
  })
}
