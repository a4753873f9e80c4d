// What a clerk does beside calling, serving and finishing: sends visitors on, parks them, takes somebody out of turn, says
// who left, and undoes what was pressed too soon.
import { minute, second } from '../plans.ts'
import type { Act } from '../record.ts'
import type { Answer } from '../world.ts'
import { actsOn, type Clerk, formsFor, look, press, pressForm } from './at-counter.ts'
import type { Life } from './sending.ts'

/** The values of the buttons with this name. */
const buttonsOf = ({ html }: Answer, name: string): string[] =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) => value)

/** Sends the visitor on, from the panel for it; undefined when the panel is not there any more. */
export async function* passOn(me: Clerk): Life<Answer | undefined> {
  const panel = await look(me, '?paneel=doorverwijzen')
  const [form] = formsFor(panel, 'doorverwijzing')
  const where = buttonsOf(panel, 'naar')
  if (!form || where.length === 0) return undefined
  const naar = me.dice.pick(where)
  const after = yield* pressForm(me, 'doorverwijzing', form, {
    naar,
    notitie: me.dice.isLucky(0.5) ? 'Graag helpen' : '',
  })
  if (naar === 'backoffice') me.world.live(giveBack(me))
  return after
}

/** Colleagues behind the hall are ready, and somebody says so at a counter. */
async function* giveBack(me: Clerk): Life {
  yield me.world.now() + me.dice.between(2, 12) * minute
  const [form] = formsFor(await look(me), 'teruggave')
  if (form) yield* pressForm(me, 'teruggave', form)
}

/** Takes a parked visitor back, who was away for a moment; undefined when nobody is parked, or not back yet. */
export async function* takeBack(me: Clerk, page: Answer): Life<Answer | undefined> {
  const [form] = formsFor(page, 'terugname')
  return form && me.dice.isLucky(0.6) ? yield* pressForm(me, 'terugname', form) : undefined
}

/** Sees at once that the press was a mistake; undefined when it was none, or cannot be undone. */
export async function* regret(me: Clerk, page: Answer, probability: number): Life<Answer | undefined> {
  const acts = actsOn(page)
  if (!acts.has('herstel') || !me.dice.isLucky(probability)) return undefined
  yield me.world.now() + me.dice.between(2, 40) * second
  return yield* press(me, acts, 'herstel')
}

/** Says that a visit goes on, when the page asks; undefined when it does not. */
export async function* goOn(me: Clerk, page: Answer): Life<Answer | undefined> {
  const [form] = formsFor(page, 'voortzetting')
  return form && me.dice.isLucky(0.5) ? yield* pressForm(me, 'voortzetting', form) : undefined
}

const reasons: Partial<Record<Act, string[]>> = {
  voorrang: ['cannotWait', 'withChild', 'deadline'],
  keuze: ['helpedBefore', 'together', 'quick'],
}

/** Looks somebody up, and gives them priority, calls them out of turn, or hears that they left. */
export async function* lookUp(me: Clerk): Life<Answer | undefined> {
  const { dice } = me
  const list = await look(me, '?zoek=')
  const kind = dice.weighted<'voorrang' | 'keuze' | 'vertrek'>([
    ['voorrang', 5],
    ['keuze', 3],
    ['vertrek', 2],
  ])
  if (kind === 'vertrek') {
    const forms = formsFor(list, 'vertrek')
    return forms.length === 0 ? undefined : yield* pressForm(me, 'vertrek', dice.pick(forms))
  }
  const serials = [...list.html.matchAll(new RegExp(`paneel=${kind}&amp;volgnummer=(\\d+)`, 'g'))]
  if (serials.length === 0) return undefined
  const panel = await look(me, `?paneel=${kind}&volgnummer=${dice.pick(serials)[1]}`)
  const [form] = formsFor(panel, kind)
  return form && (yield* pressForm(me, kind, form, { reden: dice.pick(reasons[kind] ?? []) }))
}
