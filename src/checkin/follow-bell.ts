// The bell of the phones in a hall: each message names the numbers whose pages say something else now. One message is
// made for all of them, and a phone of which the name is not in it stays silent.
import type { Heard } from '../../db/store.ts'
import { hashOf } from '../chance.ts'
import type { MunicipalTime } from '../clock.ts'
import type { Channel } from '../events.ts'
import type { Ticket } from '../queue/ticket.ts'
import { type BellNames, timeMoved } from './bell-names.ts'
import type { FollowedHall, ReadHall } from './follow-hall.ts'
import type { Progress } from './progress.ts'

/** By its own address, which nobody else knows: the names of others say nothing. */
export function bellNames({ followId }: Pick<Ticket, 'followId'>): BellNames {
  const now = hashOf(followId).slice(0, 8)
  return { now, soon: `${now}+` }
}

/** What a page says, in two parts: what its visitor must know at once, and the rest. */
interface Said {
  names: BellNames
  now: string
  soon: string
}

/** The bell of a location on a day (ISO date). */
export function followBell(readHall: ReadHall, location: string, date: string): Channel {
  let before: { said: ReadonlyMap<number, Said>; time: MunicipalTime } | undefined
  let message = { event: 'message', data: 'begin', id: 0 }
  return {
    key: `numbers ${location} ${date}`,
    wants: (heard: Heard) => (heard.topic === 'queue' || heard.topic === 'evacuation') && heard.location === location,
    async render() {
      const { hall, time, evacuated, progress }: FollowedHall = await readHall(location, date)
      const said = new Map(hall.tickets.map((ticket) => [ticket.serial, saidOf(ticket, progress(ticket), evacuated)]))
      // Every page reads itself when it joins: only what changes from there on is told.
      const rung = before
        ? [...changedBetween(before.said, said), ...(isOneTime(before.time, time) ? [] : [timeMoved])]
        : []
      before = { said, time }
      if (rung.length > 0) message = { ...message, data: rung.join(' '), id: message.id + 1 }
      return message
    },
  }
}

const isOneTime = (one: MunicipalTime, other: MunicipalTime) =>
  one.municipalInstant === other.municipalInstant &&
  one.machineInstant === other.machineInstant &&
  one.speed === other.speed

function saidOf(ticket: Ticket, progress: Progress, evacuated: boolean): Said {
  const lastCalledAt = 'lastCalledAt' in ticket ? ticket.lastCalledAt : null
  const counter = 'counter' in progress ? progress.counter : null
  const moved = [ticket.laterUntil, ticket.passedOnBy, ticket.forCounter]
  const now = [evacuated, progress.at, lastCalledAt, counter, ...moved].join()
  return { names: bellNames(ticket), now, soon: JSON.stringify(progress) }
}

/** A ticket that ended is not in the hall any more: its page is the first that must know. */
function changedBetween(before: ReadonlyMap<number, Said>, after: ReadonlyMap<number, Said>): string[] {
  const serials = new Set([...before.keys(), ...after.keys()])
  return [...serials].flatMap((serial) => {
    const [was, is] = [before.get(serial), after.get(serial)]
    const names = (is ?? was)?.names
    if (!names) return []
    if (was?.now !== is?.now) return [names.now]
    return was?.soon === is?.soon ? [] : [names.soon]
  })
}
