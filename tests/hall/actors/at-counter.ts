// What a clerk sees and presses at a counter: the page, its buttons, and the presses as they reach the server.
import { beginSession, credentialsOf, workAtLocation } from '../../../db/staff.ts'
import type { Dice } from '../dice.ts'
import { type Form, fieldOf, formsOf } from '../page.ts'
import type { ClerkPlan, Sending } from '../plans.ts'
import type { Act } from '../record.ts'
import type { Answer, Surfer, World } from '../world.ts'
import { type Life, send } from './sending.ts'

export interface Clerk {
  world: World
  plan: ClerkPlan
  dice: Dice
  surfer: Surfer
}

/** The counter's page, or one of its panels; signs in first when that is needed. */
export const look = (me: Clerk, query = ''): Promise<Answer> => lookAt(me, `/balie/${me.plan.counter}${query}`)

interface Employed {
  world: World
  plan: { username: string; location: string }
  surfer: Surfer
}

/** A page of staff; signs in first when that is needed. */
export async function lookAt({ world, plan, surfer }: Employed, path: string): Promise<Answer> {
  const page = await surfer.get(path)
  if (!page.path.startsWith('/medewerker/inloggen')) return page
  // Through the back door: trying a password takes a thread of its own, and who is first there nobody can say.
  const { store, chance } = world.site()
  const employee = await store.read((db) => credentialsOf(db, plan.username))
  const secret = await beginSession(store, chance, employee?.id ?? 0, '')
  await workAtLocation(store, secret, plan.location)
  surfer.cookies.set('beurt-employee', secret)
  return surfer.get(path)
}

export type Acts = Map<Act, Form>

/** The forms of a counter's page, by what they do. */
export const formsFor = ({ html }: Answer, act: Act): Form[] => formsOf(html).filter(does(act))

const does =
  (act: Act) =>
  ({ action }: Form): boolean =>
    action.replace(/\?.*/, '').endsWith(`/${act}`)

const own: readonly Act[] = [
  'opening',
  'sluiting',
  'pauze',
  'oproep',
  'herhaling',
  'bezoek',
  'afronding',
  'afwezigheid',
  'parkering',
  'herstel',
]

/** The buttons of the counter itself: those that need no ticket, no reason and no panel. */
export function actsOn({ html }: Answer): Acts {
  const forms = formsOf(html)
  return new Map(
    own.flatMap((act) => {
      const first = forms.find(does(act))
      return first ? [[act, first] as const] : []
    }),
  )
}

/** How staff send a form: less clumsily than residents. */
export const sendingsOf = (dice: Dice): Sending =>
  dice.weighted([
    ['once', 90],
    ['twice', 5],
    ['copied', 3],
    ['lost', 2],
  ])

/** Presses a button of the page, and gives the page that follows. */
export async function* press(me: Clerk, acts: Acts, act: Act): Life<Answer> {
  const form = acts.get(act)
  if (!form) throw new Error(`${me.plan.name} misses the button ${act}`)
  return yield* pressForm(me, act, form)
}

/** The same with a form that was filled in. */
export async function* pressForm(me: Clerk, act: Act, form: Form, filled: Record<string, string> = {}): Life<Answer> {
  const { world, plan, dice, surfer } = me
  const { location, counter } = plan
  const serial = fieldOf(form, 'volgnummer')
  const seen = Number(fieldOf(form, 'gezien') ?? 0)
  world.tell({ fact: 'pressed', location, counter, act, seen, ticket: serial === undefined ? null : Number(serial) })
  const page = yield* send(world, surfer, dice, sendingsOf(dice), form, filled)
  return page.path.startsWith('/medewerker/inloggen') ? look(me) : page
}
