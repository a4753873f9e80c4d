// Answers: every page that was asked for came, or was refused in a way that is meant; nothing broke, nothing leaked.
import type { Case } from './case.ts'

/** What each route may answer on a day like this; the first that matches counts. */
const expected: [method: string, route: RegExp, statuses: number[]][] = [
  ['GET', /^\/(kiosk|scherm)\/koppeling$/, [303]],
  ['GET', /^\/kiosk(\/code|\/nummer|\/nummers\/\d+)?$/, [200]],
  // 404: a code of nobody; 409: too early, another day or place; 429: too many wrong codes.
  ['POST', /^\/kiosk\/code$/, [303, 404, 409, 429]],
  ['POST', /^\/kiosk\/nummer$/, [303, 409]],
  ['GET', /^\/volg\/[\w-]+$/, [200]],
  ['GET', /^\/scherm(\/stroom)?$/, [200]],
  // 303: the session ended in a long silence.
  ['GET', /^\/balie\/\d+$/, [200, 303]],
  ['GET', /^\/medewerker\/inloggen$/, [200]],
  // 200: nobody waits; 409: the page was overtaken.
  ['POST', /^\/balie\/\d+\/oproep$/, [200, 303, 409]],
  ['POST', /^\/balie\/\d+\/[a-z]+$/, [303, 409]],
  ['GET', /^\/(afspraak\/personen|afspraak\/locatie|afspraak\/tijd)?$/, [200, 303]],
  ['POST', /^\/afspraak\/tijd$/, [303, 409]],
  // 409: it was made definitive, and this browser cannot open it (yet): the answer with its secret was lost.
  ['GET', /^\/afspraak\/[\w-]+\/(gegevens|controleren)$/, [200, 303, 409]],
  ['POST', /^\/afspraak\/[\w-]+\/(gegevens|bevestiging)$/, [303, 409]],
  ['GET', /^\/a\/[\w-]+$/, [303]],
  ['GET', /^\/mijn-afspraak\/[\w-]+$/, [200]],
  ['GET', /^\/mijn-afspraak\/[\w-]+\/(tijd|annulering)$/, [200, 303]],
  // 409: the time is taken, or it is too late for changes.
  ['POST', /^\/mijn-afspraak\/[\w-]+\/(tijd|annulering|aanmelding)$/, [303, 409]],
]

export function auditAnswers(the: Case): string[] {
  const { sent, failures } = the.record
  return [
    ...failures.map((failure) => `answers: ${failure}`),
    ...sent.flatMap(({ actor, method, path, status, page }) => {
      const name = `answers: ${status} for ${actor}, ${method} ${path}`
      if (status >= 500) return [name]
      const known = expected.find(([verb, route]) => verb === method && route.test(path.split('?')[0] ?? ''))
      return [
        ...(known?.[2].includes(status) ? [] : [`${name}, which is not meant`]),
        ...(page !== undefined && leaks(page) ? [`${name} shows our own code`] : []),
      ]
    }),
  ]
}

/** A trace of the program on a page for people. */
const leaks = (page: string): boolean => /\bat\s\S.*:\d+:\d+|node_modules|\.ts:\d+|SQLITE_|PostgresError/.test(page)
