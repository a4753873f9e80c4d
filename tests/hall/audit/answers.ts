// Answers: every page that was asked for came, or was refused in a way that is meant; nothing broke, nothing leaked.
import type { Sent } from '../record.ts'
import type { Case } from './case.ts'

/** What each route may answer on a day like this; the first that matches counts. */
const expected: [method: string, route: RegExp, statuses: number[]][] = [
  ['GET', /^\/(kiosk|scherm)\/koppeling$/, [303]],
  ['GET', /^\/kiosk(\/code|\/nummer|\/nummers\/\d+)?$/, [200]],
  // 404: a code of nobody; 409: too early, another day or place; 429: too many wrong codes.
  ['POST', /^\/kiosk\/code$/, [303, 404, 409, 429]],
  ['POST', /^\/kiosk\/nummer$/, [303, 409]],
  ['GET', /^\/volg\/[\w-]+(\/uitstel|\/vertrek)?$/, [200]],
  // 409: called in the meantime, or asked before.
  ['POST', /^\/volg\/[\w-]+\/(uitstel|vertrek)$/, [303, 409]],
  ['GET', /^\/scherm(\/stroom)?$/, [200]],
  // 303: the session ended in a long silence.
  ['GET', /^\/balie\/\d+$/, [200, 303]],
  ['GET', /^\/hal$/, [200, 303]],
  ['POST', /^\/hal\/balies\/\d+\/(opening|sluiting|teams)$/, [303, 409]],
  ['GET', /^\/medewerker\/inloggen$/, [200]],
  // 200: nobody waits; 409: the page was overtaken.
  ['POST', /^\/balie\/\d+\/oproep$/, [200, 303, 409]],
  ['POST', /^\/balie\/\d+\/[a-z]+$/, [303, 409]],
  ['GET', /^\/(afspraak\/personen|afspraak\/locatie|afspraak\/tijd|afspraak\/geboortedatum)?$/, [200, 303]],
  ['POST', /^\/afspraak\/geboortedatum$/, [303]],
  ['POST', /^\/afspraak\/tijd$/, [303, 409, 429]],
  // 409: it was made definitive, and this browser cannot open it (yet): the answer with its secret was lost.
  ['GET', /^\/afspraak\/[\w-]+\/(gegevens|controleren)$/, [200, 303, 409]],
  ['POST', /^\/afspraak\/[\w-]+\/gegevens$/, [303, 409]],
  ['POST', /^\/afspraak\/[\w-]+\/verlenging$/, [200, 303]],
  ['POST', /^\/afspraak\/[\w-]+\/bevestiging$/, [303, 409, 429]],
  ['GET', /^\/a\/[\w-]+$/, [303]],
  ['GET', /^\/mijn-afspraak$/, [200]],
  ['POST', /^\/mijn-afspraak$/, [303, 429]],
  ['GET', /^\/mijn-afspraak\/[\w-]+$/, [200]],
  ['GET', /^\/mijn-afspraak\/[\w-]+\/(tijd|annulering|personen|bericht|eerder)$/, [200, 303]],
  // 409: the time is taken, or it is too late for changes; 429: moved too often.
  ['POST', /^\/mijn-afspraak\/[\w-]+\/(tijd|personen)$/, [303, 409, 429]],
  ['POST', /^\/mijn-afspraak\/[\w-]+\/(annulering|aanmelding|bericht|eerder)$/, [303, 409]],
  ['POST', /^\/mijn-afspraak\/[\w-]+\/bericht\/afmelding$/, [303]],
]

const own = /^\/mijn-afspraak\/([\w-]{22})/

/** Who had the answer to a confirmation, a link or a right code before has a key; nobody else has. */
const hasKey = (the: Case, actor: string, publicId: string) =>
  the.record.sent.some(
    (one) => one.actor === actor && !own.test(one.path) && one.to?.startsWith(`/mijn-afspraak/${publicId}`),
  )

function statusesFor(the: Case, { actor, method, path, flawed }: Sent): number[] {
  const route = path.split('?')[0] ?? ''
  const meant = expected.find(([verb, pattern]) => verb === method && pattern.test(route))?.[2] ?? []
  const known = flawed ? [...meant, 422] : meant
  const publicId = own.exec(route)?.[1]
  if (publicId !== undefined && !hasKey(the, actor, publicId)) return [404]
  // What another browser holds is not there for one that has its form only, or guesses.
  const isStranger = actor === 'guesser' || actor.endsWith(', elsewhere')
  if (isStranger && /^\/(a|afspraak)\/[\w-]{22}/.test(route)) return [303, 404, 409]
  // Every other browser elsewhere is a new one, so it may have no key where the last had one.
  if (isStranger && publicId !== undefined) return [...known, 404]
  return known
}

export function auditAnswers(the: Case): string[] {
  const { sent, failures } = the.record
  return [
    ...failures.map((failure) => `answers: ${failure}`),
    ...sent.flatMap((one) => {
      const { actor, method, path, status, page } = one
      const name = `answers: ${status} for ${actor}, ${method} ${path}`
      if (status >= 500) return [name]
      return [
        ...(statusesFor(the, one).includes(status) ? [] : [`${name}, which is not meant`]),
        ...(page !== undefined && leaks(page) ? [`${name} shows our own code`] : []),
      ]
    }),
  ]
}

/** A trace of the program on a page for people. */
const leaks = (page: string): boolean => /\bat\s\S.*:\d+:\d+|node_modules|\.ts:\d+|SQLITE_|PostgresError/.test(page)
