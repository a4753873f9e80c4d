// Which route needs whom, in one table. What does not stand here does not exist for anybody.
import { type Employee, mayActAs, type Role } from './role.ts'

/** 'employee' is whoever is signed in, even without a role where they work now: to sign out, or to go elsewhere. */
export type Who = 'everyone' | 'employee' | 'kiosk' | 'display' | 'agent' | readonly Role[]

const anyStaff: Who = ['counter', 'reception', 'coordinator', 'administrator']
const counter: Who = ['counter']
const reception: Who = ['reception']
const coordinator: Who = ['coordinator']
const evacuators: Who = ['reception', 'coordinator', 'administrator']
const administrator: Who = ['administrator']
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
  ['POST', '/kiosk/koppeling', 'everyone'],
  ['POST', '/kiosk/levensteken', 'kiosk'],
  ['GET', '/kiosk/stroom', 'kiosk'],
  ['GET', '/kiosk', 'kiosk'],
  ['GET', '/kiosk/code', 'kiosk'],
  ['POST', '/kiosk/code', 'kiosk'],
  ['GET', '/kiosk/nummer', 'kiosk'],
  ['POST', '/kiosk/nummer', 'kiosk'],
  ['GET', '/kiosk/nummers/:serial', 'kiosk'],
  ['GET', '/kiosk/code/vergeten', 'kiosk'],
  ['GET', '/kiosk/hulp', 'kiosk'],
  ['POST', '/kiosk/hulp', 'kiosk'],
  ['POST', '/kiosk/hulp/einde', 'kiosk'],
  ['GET', '/hulpvragen', anyStaff],
  ['POST', '/hulpvragen/:id/antwoord', anyStaff],
  ['POST', '/hulpvragen/:id/einde', anyStaff],
  ['GET', '/kiosk/zonder-verbinding', 'kiosk'],
  ['GET', '/kiosk/zonder-verbinding.js', 'kiosk'],
  ['POST', '/kiosk/nummervoorraad', 'kiosk'],
  ['POST', '/kiosk/inlevering', 'kiosk'],
  // printing
  ['GET', '/kiosk/bonnen/proef', 'kiosk'],
  ['POST', '/kiosk/bonnen/:id/afdruk', 'kiosk'],
  ['GET', '/kiosk/printagent/stroom', 'agent'],
  ['POST', '/kiosk/printagent/bonnen', 'agent'],
  ['POST', '/kiosk/printagent/bonnen/:id', 'agent'],
  ['POST', '/beheer/apparaten/:id/printagent', ['administrator']],
  // checkin on a phone
  ['GET', '/volg/melding.js', 'everyone'],
  ['GET', '/volg/:followId', 'everyone'],
  ['GET', '/volg/:followId/stroom', 'everyone'],
  ['GET', '/volg/:followId/uitstel', 'everyone'],
  ['POST', '/volg/:followId/uitstel', 'everyone'],
  ['GET', '/volg/:followId/vertrek', 'everyone'],
  ['POST', '/volg/:followId/vertrek', 'everyone'],
  ['POST', '/volg/:followId/melding', 'everyone'],
  ['POST', '/volg/:followId/melding/einde', 'everyone'],
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
  ['POST', '/receptie/nummers/:serial/bon', reception],
  ['POST', '/receptie/geboortedatum', reception],
  ['POST', '/receptie/afspraken', reception],
  ['POST', '/receptie/afspraken/:publicId/tijd', reception],
  ['POST', '/receptie/afspraken/:publicId/annulering', reception],
  ['POST', '/receptie/sneltoetsen', reception],
  // display
  ['GET', '/scherm/koppeling', 'everyone'],
  ['POST', '/scherm/koppeling', 'everyone'],
  ['POST', '/scherm/levensteken', 'display'],
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
  ['GET', '/ontruiming', evacuators],
  ['POST', '/ontruiming', evacuators],
  ['POST', '/ontruiming/einde', evacuators],
  // catalogue
  ['GET', '/toegankelijkheid', 'everyone'],
  ['GET', '/beheer', planners],
  ['GET', '/beheer/apparaten', administrator],
  ['POST', '/beheer/apparaten', administrator],
  ['GET', '/beheer/apparaten/nieuw', administrator],
  ['GET', '/beheer/apparaten/stroom', administrator],
  ['GET', '/beheer/apparaten/:id', administrator],
  ['POST', '/beheer/apparaten/:id/instellingen', administrator],
  ['POST', '/beheer/apparaten/:id/code', administrator],
  ['POST', '/beheer/apparaten/:id/proef', administrator],
  ['POST', '/beheer/apparaten/:id/intrekking', administrator],
  // messages
  ['POST', '/beheer/berichten/pogingen', administrator],
  // demonstration
  ['GET', '/demo', 'everyone'],
  ['GET', '/demo.json', 'everyone'],
  ['POST', '/demo/clock', 'everyone'],
  ['GET', '/demo/hal', 'everyone'],
  ['POST', '/demo/hal', 'everyone'],
  ['POST', '/demo/hal/einde', 'everyone'],
  ['POST', '/demo/hal/balies/:number', 'everyone'],
  ['GET', '/demo/post', 'everyone'],
  ['GET', '/demo/papier', 'everyone'],
  ['GET', '/demo/post/:number', 'everyone'],
]

/** Whether this path is a page of work for the employee, where they work now: a link to it leads somewhere. */
export function mayOpen(employee: Employee, path: string): boolean {
  if (path.endsWith('/stroom')) return false
  const who = access.find(([method, route]) => method === 'GET' && leadsTo(path, route))?.[2]
  return typeof who === 'object' && mayActAs(employee, who)
}

function leadsTo(path: string, route: string): boolean {
  const [segments, parts] = [path.split('/'), route.split('/')]
  return (
    segments.length === parts.length &&
    parts.every((part, at) => part === segments[at] || (part.startsWith(':') && segments[at] !== ''))
  )
}
