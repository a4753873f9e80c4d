// An invented clerk: reads the page of a counter and presses what it offers. As soon as somebody else has pressed a
// button there, the counter is theirs.
import { minute, second } from '../../catalogue/milliseconds.ts'
import type { Answer, Browser } from './browser.ts'
import { visitOf } from './crowd.ts'
import { type Dice, diceOf } from './dice.ts'
import { type Form, fieldOf, formsOf, numberOn } from './page.ts'
import type { Life, LifeTime } from './time.ts'

export interface Clerk {
  time: LifeTime
  seed: number
  dice: Dice
  browser: Browser
  counter: number
  person: { username: string; password: string }
  /** Whether this counter is still theirs. */
  isMine(): boolean
  /** Somebody else has pressed here. */
  giveAway(): void
  /** Whether the hall takes people now. */
  isOpen(): Promise<boolean>
}

const looksAgainMs = 15 * second
/** Between two calls of the same number. */
const repeatMs = 65 * second

export async function* clerk(me: Clerk): Life {
  const { time } = me
  let page = await look(me)
  while (me.isMine()) {
    yield time.now() + waitOn(me, page)
    if (!me.isMine()) return
    const now = await look(me)
    // This clerk did nothing meanwhile.
    if (eventOn(now) !== eventOn(page)) return me.giveAway()
    const act = await actOn(me, now)
    page = act ? await me.browser.post(act) : now
    // Refused because somebody was quicker.
    if (page.status !== 200 && eventOn(page) !== eventOn(now)) return me.giveAway()
  }
}

/** The page of the counter; signs in when that is needed. */
async function look({ browser, counter, person }: Clerk): Promise<Answer> {
  const path = `/balie/${counter}`
  const page = await browser.get(path)
  if (!page.path.startsWith('/medewerker/inloggen')) return page
  const form = formsOf(page.html).find(({ action }) => action.startsWith('/medewerker/inloggen'))
  if (form) await browser.post(form, { gebruikersnaam: person.username, wachtwoord: person.password })
  return browser.get(path)
}

const formFor = ({ html }: Answer, act: string): Form | undefined =>
  formsOf(html).find(({ action }) => action.replace(/\?.*/, '').endsWith(`/${act}`))

/** The last event of the counter that its page shows. */
const eventOn = ({ html }: Answer): string | undefined =>
  formsOf(html).flatMap((form) => fieldOf(form, 'gezien') ?? [])[0]

const someoneFollows = ({ html }: Answer): boolean => html.includes('class="bz-next__list"')

/** The same visitor behaves the same, whoever serves them. */
const visitorOn = ({ seed }: Clerk, page: Answer) => visitOf(diceOf(seed, `number ${numberOn(page.html)}`))

/** How long this page stands before something is done (ms). */
function waitOn(me: Clerk, page: Answer): number {
  const visitor = visitorOn(me, page)
  if (formFor(page, 'bezoek')) return visitor.hears ? visitor.walksMs : repeatMs
  if (formFor(page, 'afronding')) return visitor.takesMs
  if (formFor(page, 'oproep')) return someoneFollows(page) ? me.dice.between(3, 9) * second : looksAgainMs
  return me.dice.between(1, 8) * minute
}

/** The form to send; undefined is to look again later. */
async function actOn(me: Clerk, page: Answer): Promise<Form | undefined> {
  const { dice } = me
  const open = await me.isOpen()
  if (formFor(page, 'bezoek')) return visitorOn(me, page).hears ? formFor(page, 'bezoek') : callAgain(page, dice)
  if (formFor(page, 'afronding')) return formFor(page, open && dice.isLucky(0.85) ? 'oproep' : 'afronding')
  if (!formFor(page, 'oproep')) return open ? formFor(page, 'opening') : undefined
  if (someoneFollows(page)) return formFor(page, open && dice.isLucky(0.03) ? 'pauze' : 'oproep')
  return open ? undefined : formFor(page, 'sluiting')
}

/** Who does not come is called once or twice more, and is absent then. */
const callAgain = (page: Answer, dice: Dice) => formFor(page, dice.isLucky(0.5) ? 'herhaling' : 'afwezigheid')
