// Somebody who books for a later day: changes their mind, would rather come sooner, and answers what is offered.
import { momentsIn } from '../dutch.ts'
import { formsOf } from '../page.ts'
import { clumsyOf } from '../people.ts'
import { type ApplicantPlan, minute } from '../plans.ts'
import type { Answer, World } from '../world.ts'
import { type Booked, book } from './booking.ts'
import { type Booker, turnAway } from './holding.ts'
import { askSooner, cancel, cancelByMail, changePersons, findByCode, linkIn, looksEveryMs, move, nowAt } from './own.ts'
import { bookerOf } from './resident.ts'
import { type Life, send } from './sending.ts'

type Applicant = Booker<ApplicantPlan>

export async function* applicant(world: World, plan: ApplicantPlan, address: string): Life {
  const me = bookerOf(world, plan, address)
  yield plan.booksAt
  const booked = yield* book(me)
  if (!booked) return
  for (const act of plan.acts) {
    yield world.now() + me.dice.between(5, 120) * minute
    if (act === 'sooner') {
      if (yield* askSooner(me, booked)) world.live(watch(me, booked))
    } else if (act === 'noLonger') await turnOff(me, booked)
    else if (act === 'move') yield* move(me, booked)
    else if (act === 'persons') yield* changePersons(me, booked)
    else if (act === 'lookUp') yield* findByCode(me, booked)
    else if (yield* act === 'cancel' ? cancel(me, booked) : cancelByMail(me, booked)) return
  }
}

async function turnOff({ world, surfer }: Applicant, { publicId }: Booked): Promise<void> {
  const page = await surfer.get(`/mijn-afspraak/${publicId}/bericht`)
  const form = formsOf(page.html).find(({ action }) => action.endsWith('/afmelding'))
  if (!form) return
  await surfer.post(form)
  world.tell({ fact: 'alertOff', publicId })
}

/** Looks for a message about an earlier place, and does with it what this one does. */
async function* watch(me: Applicant, booked: Booked): Life {
  const { world, dice, plan } = me
  const read = new Set<string>()
  while (world.now() < plan.watchesUntil) {
    yield world.now() + looksEveryMs
    const href = linkIn(me, /Kies (?:of u eerder komt:\n|voor [^:]+: )(\S+)/)
    if (!href || read.has(href)) continue
    read.add(href)
    // Some read it when it is too late.
    yield world.now() + (dice.isLucky(0.1) ? 40 : dice.between(1, 12)) * minute
    if (plan.offers === 'ignores') continue
    if (yield* answer(me, booked, href)) return
  }
}

/** Answers an offer on the page that the message leads to; true when the appointment is there now. */
async function* answer(me: Applicant, booked: Booked, href: string): Life<boolean> {
  const { world, dice, plan } = me
  const phone = world.surfer(plan.name, me.surfer.address)
  const page = await phone.get(href)
  const form = formsOf(page.html).find(({ action }) => action.endsWith('/eerder'))
  if (!form) return turnAway(me, 'nothing offered any more', page) ?? false
  const takes = plan.offers === 'takes'
  const after = yield* send(world, phone, dice, clumsyOf(dice), form, { besluit: takes ? 'ja' : 'nee' })
  if (!takes) {
    if (after.path.endsWith('?gehouden=ja')) world.tell({ fact: 'declined', publicId: booked.publicId })
    return false
  }
  if (!after.path.endsWith('?verzet=ja')) return turnAway(me, 'offer gone', after) ?? false
  Object.assign(booked, offered(page))
  await nowAt(me, booked, 'offer')
  return true
}

/** When and where, as the page puts it above the other one. */
function offered({ html }: Answer): { startsAt: number; location: string } {
  const card = /bz-compare__one--chosen[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  const [startsAt = 0] = momentsIn(card.replaceAll(/<\/p>\s*<p[^>]*>/g, ', ').replaceAll(/<[^>]+>/g, ''))
  return { startsAt, location: /<strong>[^<]*Molenwijk/i.test(card) ? 'molenwijk' : 'stadskantoor' }
}
