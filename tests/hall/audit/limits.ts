// Limits: nobody has more than one may, by whatever spelling or browser; and who is told to wait was at a limit.
import { type Case, known, limits, minute, rules } from './case.ts'

const hour = 60 * minute
const triesMs = 15 * minute

export function auditLimits(the: Case): string[] {
  return [
    ...mailboxes(the),
    ...holdsPerOrigin(the),
    ...movesPerHour(the),
    ...codes(the),
    ...honestForms(the),
    ...waits(the),
  ]
}

/** a+x@ and A@ are one mailbox, and all spellings of a number are one telephone. */
function mailboxOf(email: string | null, mobile: string | null): string {
  if (email === null) return (mobile ?? '').replace(/\D/g, '').slice(-9)
  const [name = '', domain = ''] = email.toLowerCase().split('@')
  return `${name.split('+')[0]}@${domain}`
}

function mailboxes(the: Case): string[] {
  const live = new Map<string, { mailbox: string; from: number; until: number }>()
  const ends = new Map(the.appointments.map(({ publicId, endsAt }) => [publicId, endsAt]))
  return known(the.record, 'booked', 'cancelled').flatMap((one) => {
    const before = live.get(one.publicId)
    if (one.fact === 'cancelled') {
      if (before) before.until = one.at
      return []
    }
    const mailbox = mailboxOf(one.email, one.mobile)
    live.set(one.publicId, { mailbox, from: one.at, until: ends.get(one.publicId) ?? Number.POSITIVE_INFINITY })
    const mine = [...live.values()].filter((other) => other.mailbox === mailbox)
    const now = mine.filter(({ until }) => until > one.at).length
    const lately = mine.filter(({ from }) => from > one.at - hour).length
    return [
      ...(now > limits.live ? [`limits: ${mailbox} has ${now} appointments`] : []),
      ...(lately > limits.madeInHour ? [`limits: ${mailbox} made ${lately} appointments in an hour`] : []),
    ]
  })
}

/** The times that an origin is known to hold at this instant, but for those of who has an appointment already. */
function heldBy(the: Case, address: string, at: number): Set<string> {
  const held = new Set<string>()
  for (const one of known(the.record, 'held', 'letGo', 'booked')) {
    if (one.at > at) break
    if (one.fact !== 'held') held.delete(one.publicId)
    else if (one.address === address && !one.known && at < one.at + rules.held * minute) held.add(one.publicId)
  }
  return held
}

function holdsPerOrigin(the: Case): string[] {
  return known(the.record, 'held').flatMap(({ address, at }) => {
    const { size } = heldBy(the, address, at)
    return size > limits.holds ? [`limits: ${address} holds ${size} times`] : []
  })
}

function movesPerHour(the: Case): string[] {
  const moves = known(the.record, 'moved', 'changed').filter((one) => one.fact === 'changed' || one.by === 'resident')
  return moves.flatMap(({ publicId, at }) => {
    const lately = moves.filter((one) => one.publicId === publicId && at - hour < one.at && one.at <= at).length
    return lately > limits.moves ? [`limits: ${publicId} was moved ${lately} times in an hour`] : []
  })
}

/** A code opens an appointment with what its resident gave, and nothing else does; wrong ones may be tried a few times. */
function codes(the: Case): string[] {
  const booked = new Map(known(the.record, 'booked').map((one) => [one.publicId, one]))
  const tries = known(the.record, 'lookedUp')
  return tries.flatMap(({ person, address, code, contact, opened, at }) => {
    const owner = opened === null ? undefined : booked.get(opened)
    const isOwn = owner?.code === code && [owner.email, owner.mobile].includes(contact.toLowerCase())
    const wrong = tries.filter(
      (one) => one.address === address && one.opened === null && one.at <= at && at < one.at + triesMs,
    )
    return [
      ...(opened !== null && !isOwn ? [`limits: ${person} opened ${opened} with ${code} and ${contact}`] : []),
      ...(opened !== null && wrong.length > limits.wrongCodes
        ? [`limits: ${person} found a code after many tries`]
        : []),
    ]
  })
}

/** What a program fills in where people see no field is never accepted. */
const honestForms = (the: Case): string[] =>
  the.record.sent
    .filter(({ actor, path, status }) => actor === 'robot' && /\/(gegevens|bevestiging)$/.test(path) && status === 303)
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => `limits: a robot got past ${path}`)

/** Whoever has to wait hears how long, and was at a limit. */
function waits(the: Case): string[] {
  return the.record.sent.flatMap(({ status, actor, address, path, at, retryAfter }) => {
    if (status !== 429 || path.startsWith('/kiosk')) return []
    const name = `limits: ${actor} has to wait for ${path}`
    return [
      ...(retryAfter !== undefined && retryAfter > 0 ? [] : [`${name}, and does not hear how long`]),
      ...(isAtLimit(the, { address, path, at }) ? [] : [`${name} without a reason`]),
    ]
  })
}

function isAtLimit(the: Case, { address, path, at }: { address: string; path: string; at: number }): boolean {
  if (path === '/mijn-afspraak') {
    const wrong = known(the.record, 'lookedUp').filter(
      (one) => one.opened === null && one.at <= at && at < one.at + triesMs,
    )
    return wrong.filter((one) => one.address === address).length >= limits.wrongCodes
  }
  if (path === '/afspraak/tijd') return heldBy(the, address, at).size >= limits.holds
  if (path.startsWith('/mijn-afspraak')) {
    const moves = known(the.record, 'moved', 'changed').filter((one) => path.includes(one.publicId))
    return moves.filter((one) => at - hour < one.at && one.at <= at).length >= limits.moves
  }
  // One mailbox, or all that came from here: three live appointments are the nearest of those limits.
  const here = new Set(known(the.record, 'held').flatMap((one) => (one.address === address ? [one.publicId] : [])))
  return known(the.record, 'booked').filter((one) => here.has(one.publicId) && one.at <= at).length >= limits.live
}
