// Numbers that a kiosk keeps for when the server is away: how many it gets, and what it may tell of them afterwards.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { openBlocks } from '../catalogue/opening.ts'
import { teamsServing } from '../catalogue/product.ts'
import { walkInTeam } from '../queue/issue.ts'
import type { Series } from '../queue/ticket.ts'
import { offerAt } from './offer.ts'

/** A series has 999 numbers a day, and the hall itself must never run out of them. */
const lentMax = 300

/** How many numbers of a series a kiosk gets that holds so many: what is missing, once half of them are gone. */
export function shortOf(held: number, size: number, lentToday: number): number {
  if (held * 2 > size) return 0
  return Math.max(0, Math.min(size - held, lentMax - lentToday))
}

/** The series of which a kiosk keeps numbers: nobody takes priority by themselves. */
export const seriesToLend = (catalogue: Catalogue, location: string): Series[] =>
  (catalogue.series.get(location) ?? []).filter(({ kind }) => kind !== 'priority')

/** What a kiosk knows of a product while it is on its own. Instants are epoch ms. */
export interface KnownProduct {
  code: string
  /** The letter of the series of its numbers. */
  series: string
  /** When today numbers are given for it. */
  spans: [from: number, until: number][]
}

/** The products that walk-ins can come for today, in the catalogue's order. */
export function productsToday(catalogue: Catalogue, location: string, now: number): KnownProduct[] {
  const { date, products, teams, series } = offerAt(catalogue, location, now)
  const plan = catalogue.plans.get(location)
  const open = plan ? openBlocks(date, plan).filter(({ walkIns }) => walkIns) : []
  const letterOf = (kind: Series['kind']) => series.find((one) => one.kind === kind)?.letter ?? ''
  const whole = { ...offerAt(catalogue, location, now), walkInTeams: new Set(open.map(({ team }) => team)) }
  return [...products.values()]
    .filter(({ code }) => typeof walkInTeam([{ product: code, persons: 1 }], whole) === 'string')
    .map(({ code, pickUp }) => {
      const able = new Set(teamsServing([code], teams).map((team) => team.code))
      const spans = open.filter(({ team }) => able.has(team)).map(({ from, until }): [number, number] => [from, until])
      return { code, series: letterOf(pickUp ? 'collect' : 'walkIn'), spans }
    })
}

/**
 * The instant that counts for a number that a kiosk says to have given at `said`. Its clock may be off: never before
 * the number was lent to it, nor before the last number that it handed in, and never after now.
 */
export const takenWithin = (said: number, bounds: { lentAt: number; lastTakenAt: number }, now: number): number =>
  Math.min(now, Math.max(said, bounds.lentAt, bounds.lastTakenAt))
