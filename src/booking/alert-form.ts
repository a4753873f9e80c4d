// When and where somebody would like to come, as a form asks it: of what the plan has, as much as was chosen.
import { z } from 'zod'
import type { Problem } from '../../views/parts.ts'
import type { Words } from '../../views/words/words.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { teamsServing } from '../catalogue/product.ts'
import { type AlertWish, partsBetween, partsOfDay } from './alert.ts'
import { locationsFor } from './possible.ts'
import { codesOf, type Wish } from './wish.ts'

export const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** The names of the fields; what was not sent is not chosen. */
export const alertFields = { dag: several, dagdeel: several, locatie: several }
const alertForm = z.object(alertFields)
type AlertSent = z.infer<typeof alertForm>

export const readAlert = (sent: unknown): AlertSent =>
  alertForm.safeParse(sent).data ?? { dag: [], dagdeel: [], locatie: [] }

/** Everything that the plan has for a visit. `now` is epoch ms. */
export function possibleFor(wish: Wish, catalogue: Catalogue, now: number): AlertWish {
  const teams = new Set(teamsServing(codesOf(wish), catalogue.teams).map((team) => team.code))
  const locations = locationsFor(wish, catalogue, now)
  const blocks = locations
    .flatMap((code) => catalogue.plans.get(code)?.blocks ?? [])
    .filter((block) => teams.has(block.team) && block.online > 0)
  const weekdays = [...new Set(blocks.flatMap((block) => block.weekdays))].sort()
  const open = new Set(blocks.flatMap(({ fromMinute, untilMinute }) => partsBetween(fromMinute, untilMinute)))
  return { locations, weekdays, parts: partsOfDay.filter((part) => open.has(part)) }
}

/** What was sent, as far as it can be had; the one location that there is goes without saying. */
export function chosenOf(possible: AlertWish, sent: AlertSent): AlertWish {
  return {
    weekdays: possible.weekdays.filter((day) => sent.dag.includes(String(day))),
    parts: possible.parts.filter((part) => sent.dagdeel.includes(part)),
    locations:
      possible.locations.length === 1
        ? possible.locations
        : possible.locations.filter((code) => sent.locatie.includes(code)),
  }
}

/** What must still be chosen, in the order of the page. */
export function missingIn({ weekdays, parts, locations }: AlertWish, { alert }: Words): Problem[] {
  return [
    ...(weekdays.length === 0 ? [{ field: 'dag', message: alert.chooseWeekday }] : []),
    ...(parts.length === 0 ? [{ field: 'dagdeel', message: alert.choosePart }] : []),
    ...(locations.length === 0 ? [{ field: 'locatie', message: alert.chooseLocation }] : []),
  ]
}
