// A visitor at the kiosk, or with a phone in the hall: until there is a number, or a reason why not.
import { type Dice, diceOf } from '../dice.ts'
import { fieldOf, formsOf, linkOn, numberOn } from '../page.ts'
import { minute, type ResidentPlan, second, type VisitPlan, type WalkInPlan } from '../plans.ts'
import type { Answer, Surfer, World } from '../world.ts'
import type { Booked } from './booking.ts'
import { onPhone } from './phone.ts'
import { type Life, send } from './sending.ts'

/** Somebody with a number, as the clerks meet them. */
export interface Guest {
  serial: number
  visit: VisitPlan
}

const deviceTokens = (kind: string, location: string) => `${kind}-${location}-demo-elzenvoorde`

/** A browser that is paired as this kiosk or display. */
export async function pairedSurfer(world: World, kind: 'kiosk' | 'scherm', location: string, actor: string) {
  const surfer = world.surfer(actor)
  await surfer.get(`/${kind}/koppeling?token=${deviceTokens(kind, location)}`)
  return surfer
}

/** Kiosks stand where they stand: one browser each, whoever is in front of it. */
function kioskAt(world: World, location: string): Promise<Surfer> {
  const known = world.kiosks.get(location) ?? pairedSurfer(world, 'kiosk', location, `kiosk ${location}`)
  world.kiosks.set(location, known)
  return known
}

/** Writes down the number on the screen, and lets the clerks know who carries it. */
function take(world: World, plan: ResidentPlan | WalkInPlan, wish: string, answer: Answer, appointment: string | null) {
  const number = numberOn(answer.html)
  if (answer.status !== 200 || number === undefined) {
    world.tell({ fact: 'turnedAway', person: plan.name, how: `no number: ${answer.status} ${answer.path}` })
    return false
  }
  const serial = /^\/kiosk\/nummers\/(\d+)/.exec(answer.path)?.[1]
  const known = world.guests.get(`${plan.location} ${number}`)
  world.guests.set(`${plan.location} ${number}`, known ?? { serial: Number(serial ?? 0), visit: plan.visit })
  world.tell({ fact: 'ticket', person: plan.name, wish, number, location: plan.location, appointment })
  return true
}

export async function* walkIn(world: World, plan: WalkInPlan): Life {
  const dice = diceOf(world.seed, plan.name)
  yield plan.at
  const kiosk = await kioskAt(world, plan.location)
  const start = await kiosk.get('/kiosk')
  yield world.now() + dice.between(2, 15) * second
  const link = linkOn(start.html, '/kiosk/nummer')
  let page = await kiosk.get(link ?? '/kiosk/nummer')
  const offers = (answer: Answer) => formsOf(answer.html).filter((form) => form.action === '/kiosk/nummer')
  const wants = (answer: Answer) => offers(answer).find((form) => fieldOf(form, 'product') === plan.product)
  for (let screen = 1; !wants(page); screen++) {
    const more = linkOn(page.html, `${link}&scherm=${screen}`)
    if (!more) break
    page = await kiosk.get(more)
  }
  // Who does not find what they came for takes something that is like it.
  const form = wants(page) ?? (offers(page).length > 0 ? dice.pick(offers(page)) : undefined)
  if (!form) {
    world.tell({ fact: 'turnedAway', person: plan.name, how: `nothing offered: ${page.status} ${page.path}` })
    return
  }
  const answer = yield* send(world, kiosk, dice, plan.sending, form)
  take(world, plan, plan.name, answer, null)
}

/** Reports for an appointment; tries again when it was too early. */
export async function* report(world: World, surfer: Surfer, dice: Dice, plan: ResidentPlan, booked: Booked): Life {
  yield Math.max(world.now() + 1, booked.startsAt + plan.offsetMs)
  if (plan.mistakes === 'otherLocation') {
    const other = plan.location === 'molenwijk' ? 'stadskantoor' : 'molenwijk'
    await typeCode(world, other, booked.code)
    yield world.now() + dice.between(5, 20) * minute
  }
  if (plan.mistakes === 'wrongCode') {
    await typeCode(world, plan.location, String(dice.whole(0, 999_999)).padStart(6, '0'))
    yield world.now() + dice.between(5, 30) * second
  }
  const way = () => (plan.way === 'phone' ? byPhone(surfer, booked) : typeCode(world, plan.location, booked.code))
  let answer = await way()
  // Too early, or the kiosk pauses because of all those wrong codes.
  for (let tries = 0; tries < 3 && (answer.status === 409 || answer.status === 429); tries++) {
    const early = booked.startsAt - 60 * minute
    yield Math.max(early, world.now() + minute) + dice.between(0, 5) * minute
    answer = await way()
  }
  const wish = `appointment ${booked.publicId}`
  if (!take(world, plan, wish, answer, booked.publicId)) return
  if (plan.mistakes !== 'reportsTwice') {
    if (answer.path.startsWith('/volg/')) world.live(onPhone(world, surfer, plan.name, answer.path))
    return
  }
  yield world.now() + dice.between(0.1, 10) * minute
  const again = await typeCode(world, plan.location, booked.code)
  if (again.status === 200) take(world, plan, wish, again, booked.publicId)
  else if (again.status !== 429) world.tell({ fact: 'noSecondSight', appointment: booked.publicId })
}

async function typeCode(world: World, location: string, code: string): Promise<Answer> {
  const kiosk = await kioskAt(world, location)
  const page = await kiosk.get('/kiosk/code')
  const form = formsOf(page.html).find(({ action }) => action === '/kiosk/code')
  return form ? kiosk.post(form, { code }) : page
}

async function byPhone(surfer: Surfer, { publicId }: Booked): Promise<Answer> {
  const own = await surfer.get(`/mijn-afspraak/${publicId}`)
  const form = formsOf(own.html).find(({ action }) => action.endsWith('/aanmelding'))
  // The page says from when, or until when: nothing can be sent then.
  return form ? surfer.post(form) : { ...own, status: 409 }
}
