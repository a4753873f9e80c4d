// The roll-forward of a full hall: sixty wait, six counters, fifty paths of the coming 75 minutes. The baseline says who
// is next with order.ts alone, for those who wait already, as often as there are paths. And all that one batch answers:
// how long each of the sixty waits, and who comes now for any series, against ten milliseconds.
import { minute } from '../../src/catalogue/milliseconds.ts'
import { aheadOf } from '../../src/queue/ahead.ts'
import { outcomeOf } from '../../src/queue/forecast.ts'
import { orderFor } from '../../src/queue/order.ts'
import { sceneOf } from '../../src/queue/scene.ts'
import { aCounter, aHall, aTicket, at, rules, servedSince } from '../queue/hall.ts'
import { anOutlook, now, walkIns } from '../queue/outlook.ts'
import { asResult, inTurn, microseconds, type Results } from './measure.ts'

const teams = ['reisdocumenten', 'burgerzaken', 'afhalen']
const numbers = [1, 2, 3, 4, 5, 6]
const paths = 50
const arrivalsMs = 75 * minute
const batchMostMicroseconds = 10_000

const counters = numbers.map((number) =>
  aCounter({ number, teams: teams.filter((_, at) => (number + at) % 3 !== 0 || number > 4) }),
)
const everything = aCounter({ number: 9, teams })
const waiting = Array.from({ length: 60 }, (_, place) =>
  aTicket({
    serial: place + 1,
    series: ['A', 'B', 'C'][place % 3] ?? 'B',
    team: teams[place % 3] ?? '',
    issuedAt: at('10:00') + place * 20_000,
  }),
)
const served = numbers.map((number) => aTicket({ serial: 100 + number }, servedSince('10:22', number)))
const visits = Array.from({ length: 12 }, (_, place) => ({
  team: 'reisdocumenten',
  startsAt: now + place * 6 * minute,
  product: 'paspoort',
  usualMs: 10 * minute,
}))
const outlook = anOutlook({
  hall: aHall({ counters, tickets: [...waiting, ...served] }),
  visits,
  walkIns: teams.map((team) => walkIns(6, team)),
  noShowShare: 0.1,
})

export async function forecast(): Promise<Results> {
  const rolled = () => outcomeOf(sceneOf(outlook, { arrivalsMs, paths, seed: 1 }), arrivalsMs)
  const ordered = () => {
    for (let path = 0; path < paths; path++) orderFor(waiting, everything, now, rules)
  }
  const times = await inTurn(
    9,
    () => microseconds(10, rolled),
    () => microseconds(2, ordered),
  )
  const batch = () => {
    const ahead = aheadOf(outlook, { arrivalsMs, paths, seed: 1 }, new Map())
    for (const ticket of waiting) ahead.toldTo(ticket)
    return ahead.ofSeries()
  }
  const ours = await inTurn(
    9,
    () => microseconds(10, batch),
    () => batchMostMicroseconds,
  )
  return { forecast: asResult(times, 'µs for 50 paths'), waits: asResult(ours, 'µs for the whole hall') }
}
