// Which route needs whom, in one table. What does not stand here does not exist for anybody.
import { type Employee, mayActAs, type Role } from './role.ts'

/** 'employee' is whoever is signed in, even without a role where they work now: to sign out, or to go elsewhere. */
export type Who = 'everyone' | 'employee' | 'kiosk' | 'display' | readonly Role[]

const anyStaff: Who = ['counter', 'reception', 'coordinator', 'administrator']
const counter: Who = ['counter']
const planners: Who = ['coordinator', 'administrator']

/** Method, path as the router writes it, and who may come in. */
export const access: readonly (readonly ['GET' | 'POST', string, Who])[] = [
  // booking
  ['GET', '/', 'everyone'],
  ['GET', '/afspraak/personen', 'everyone'],
  ['GET', '/afspraak/locatie', 'everyone'],
  ['GET', '/afspraak/tijd', 'everyone'],
  ['POST', '/afspraak/tijd', 'everyone'],
  ['GET', '/afspraak/:publicId/gegevens', 'everyone'],
  ['POST', '/afspraak/:publicId/gegevens', 'everyone'],
  ['POST', '/afspraak/:publicId/verlenging', 'everyone'],
  ['GET', '/afspraak/:publicId/controleren', 'everyone'],
  ['POST', '/afspraak/:publicId/bevestiging', 'everyone'],
  ['GET', '/a/:secret', 'everyone'],
  ['GET', '/mijn-afspraak', 'everyone'],
  ['POST', '/mijn-afspraak', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/afspraak.ics', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/tijd', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/tijd', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/annulering', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/annulering', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/aanmelding', 'everyone'],
  // checkin
  ['GET', '/kiosk/koppeling', 'everyone'],
  ['GET', '/kiosk', 'kiosk'],
  ['GET', '/kiosk/code', 'kiosk'],
  ['POST', '/kiosk/code', 'kiosk'],
  ['GET', '/kiosk/nummer', 'kiosk'],
  ['POST', '/kiosk/nummer', 'kiosk'],
  ['GET', '/kiosk/nummers/:serial', 'kiosk'],
  ['GET', '/volg/:followId', 'everyone'],
  // queue
  ['GET', '/balie', counter],
  ['GET', '/balie/stroom', anyStaff],
  ['GET', '/balie/:number', counter],
  ['POST', '/balie/:number/opening', counter],
  ['POST', '/balie/:number/sluiting', counter],
  ['POST', '/balie/:number/oproep', counter],
  ['POST', '/balie/:number/herhaling', counter],
  ['POST', '/balie/:number/bezoek', counter],
  ['POST', '/balie/:number/afronding', counter],
  ['POST', '/balie/:number/afwezigheid', counter],
  ['POST', '/balie/:number/terugkeer', counter],
  ['GET', '/hal', anyStaff],
  // display
  ['GET', '/scherm/koppeling', 'everyone'],
  ['GET', '/scherm', 'display'],
  ['GET', '/scherm/stroom', 'display'],
  // staff
  ['GET', '/medewerker/inloggen', 'everyone'],
  ['POST', '/medewerker/inloggen', 'everyone'],
  ['POST', '/medewerker/uitloggen', 'employee'],
  ['POST', '/medewerker/aanwezigheid', 'employee'],
  ['POST', '/medewerker/locatie', 'employee'],
  ['GET', '/medewerker', 'employee'],
  // catalogue
  ['GET', '/beheer', planners],
  // demonstration
  ['GET', '/demo', 'everyone'],
  ['GET', '/demo.json', 'everyone'],
  ['POST', '/demo/clock', 'everyone'],
]

/** Whether this page is for the employee, where they work now: a link to it leads somewhere. */
export function mayOpen(employee: Employee, path: string): boolean {
  const who = access.find(([method, route]) => method === 'GET' && route === path)?.[2]
  return typeof who === 'object' && mayActAs(employee, who)
}
