// Which route needs whom, in one table. What does not stand here does not exist for anybody.
import { type Employee, mayActAs, type Role } from './role.ts'

/** 'employee' is whoever is signed in, even without a role where they work now: to sign out, or to go elsewhere. */
export type Who = 'everyone' | 'employee' | 'kiosk' | 'display' | readonly Role[]

const anyStaff: Who = ['counter', 'reception', 'coordinator', 'administrator']
const counter: Who = ['counter']
const reception: Who = ['reception']
const coordinator: Who = ['coordinator']
const planners: Who = ['coordinator', 'administrator']

/** Method, path as the router writes it, and who may come in. */
export const access: readonly (readonly ['GET' | 'POST', string, Who])[] = [
  // booking
  ['GET', '/', 'everyone'],
  ['GET', '/afspraak/zoeken', 'everyone'],
  ['GET', '/afspraak/maken', 'everyone'],
  ['GET', '/afspraak/personen', 'everyone'],
  ['GET', '/afspraak/geboortedatum', 'everyone'],
  ['POST', '/afspraak/geboortedatum', 'everyone'],
  ['GET', '/afspraak/locatie', 'everyone'],
  ['GET', '/afspraak/tijd', 'everyone'],
  ['POST', '/afspraak/tijd', 'everyone'],
  ['GET', '/afspraak/:publicId/gegevens', 'everyone'],
  ['POST', '/afspraak/:publicId/gegevens', 'everyone'],
  ['GET', '/afspraak/:publicId/verlenging', 'everyone'],
  ['POST', '/afspraak/:publicId/verlenging', 'everyone'],
  ['GET', '/afspraak/:publicId/controleren', 'everyone'],
  ['GET', '/afspraak/:publicId/bevestiging', 'everyone'],
  ['POST', '/afspraak/:publicId/bevestiging', 'everyone'],
  ['GET', '/afspraak/wachten', 'everyone'],
  ['POST', '/afspraak/wachten', 'everyone'],
  ['GET', '/afspraak/wachten/gevraagd', 'everyone'],
  ['GET', '/afspraak/wachten/gestopt', 'everyone'],
  ['GET', '/afspraak/wachten/:publicId', 'everyone'],
  ['GET', '/afspraak/wachten/:publicId/plek', 'everyone'],
  ['POST', '/afspraak/wachten/:publicId/plek', 'everyone'],
  ['GET', '/afspraak/wachten/:publicId/afmelding', 'everyone'],
  ['POST', '/afspraak/wachten/:publicId/afmelding', 'everyone'],
  ['GET', '/a/:secret', 'everyone'],
  ['GET', '/mijn-afspraak', 'everyone'],
  ['POST', '/mijn-afspraak', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/afspraak.ics', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/tijd', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/tijd', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/annulering', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/annulering', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/aanmelding', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/aanmelding', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/personen', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/personen', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/taal', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/taal', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/bericht', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/bericht', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/bericht/afmelding', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/bericht/afmelding', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/eerder', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/eerder', 'everyone'],
  ['GET', '/mijn-afspraak/:publicId/wissing', 'everyone'],
  ['POST', '/mijn-afspraak/:publicId/wissing', 'everyone'],
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
  ['POST', '/balie/:number/pauze', counter],
  ['POST', '/balie/:number/keuze', counter],
  ['POST', '/balie/:number/voortzetting', counter],
  ['POST', '/balie/:number/parkering', counter],
  ['POST', '/balie/:number/terugname', counter],
  ['POST', '/balie/:number/doorverwijzing', counter],
  ['POST', '/balie/:number/teruggave', counter],
  ['POST', '/balie/:number/voorrang', counter],
  ['POST', '/balie/:number/vertrek', counter],
  ['POST', '/balie/:number/herstel', counter],
  ['POST', '/balie/:number/sneltoetsen', counter],
  ['POST', '/balie/:number/vervolgafspraak', counter],
  // coordinator
  ['GET', '/hal', anyStaff],
  ['POST', '/hal/balies/:number/opening', coordinator],
  ['POST', '/hal/balies/:number/sluiting', coordinator],
  ['POST', '/hal/balies/:number/teams', coordinator],
  ['POST', '/hal/regel', coordinator],
  ['POST', '/hal/regel/einde', coordinator],
  // reception
  ['GET', '/receptie', reception],
  ['GET', '/receptie/stroom', reception],
  ['GET', '/receptie/dag', reception],
  ['POST', '/receptie/zoeken', reception],
  ['POST', '/receptie/aanmeldingen', reception],
  ['POST', '/receptie/nummers', reception],
  ['POST', '/receptie/nummers/:serial/voorrang', reception],
  ['POST', '/receptie/nummers/:serial/terugkeer', reception],
  ['POST', '/receptie/nummers/:serial/vertrek', reception],
  ['POST', '/receptie/geboortedatum', reception],
  ['POST', '/receptie/afspraken', reception],
  ['POST', '/receptie/afspraken/:publicId/tijd', reception],
  ['POST', '/receptie/afspraken/:publicId/annulering', reception],
  ['POST', '/receptie/sneltoetsen', reception],
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
  ['GET', '/noodoproep', anyStaff],
  ['POST', '/noodoproep', ['counter', 'reception']],
  ['POST', '/noodoproep/:id/antwoord', anyStaff],
  ['POST', '/noodoproep/:id/einde', anyStaff],
  // catalogue
  ['GET', '/toegankelijkheid', 'everyone'],
  ['GET', '/beheer', planners],
  // messages
  ['POST', '/beheer/berichten/pogingen', ['administrator']],
  // demonstration
  ['GET', '/demo', 'everyone'],
  ['GET', '/demo.json', 'everyone'],
  ['POST', '/demo/clock', 'everyone'],
  ['GET', '/demo/post', 'everyone'],
  ['GET', '/demo/post/:number', 'everyone'],
]

/** Whether this page is for the employee, where they work now: a link to it leads somewhere. */
export function mayOpen(employee: Employee, path: string): boolean {
  const who = access.find(([method, route]) => method === 'GET' && route === path)?.[2]
  return typeof who === 'object' && mayActAs(employee, who)
}
