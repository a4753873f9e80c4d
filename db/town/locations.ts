// Two places to go: the town hall in the centre and a desk in a neighbourhood. 1236 and 1239 are not given out as
// postcodes, so these addresses are nobody's.
import { municipalityPhone } from './municipality.ts'
import { lines, textRows } from './text.ts'

export type LocationCode = 'stadskantoor' | 'molenwijk'

const everywhere = { zone: 'Europe/Amsterdam', town: 'Elzenvoorde', phone: municipalityPhone }

export const locations = [
  {
    ...everywhere,
    code: 'stadskantoor',
    street: 'Havenplein 4',
    postcode: '1236 KE',
    district: 'Centrum',
    position: 1,
  },
  {
    ...everywhere,
    code: 'molenwijk',
    street: 'Wiekslag 12',
    postcode: '1239 MB',
    district: 'Molenwijk',
    position: 2,
  },
] as const

const stadskantoor = textRows('location:stadskantoor', {
  name: { nl: 'Stadskantoor', en: 'Town hall' },
  opening: {
    nl: lines(
      'Maandag tot en met vrijdag van 08.30 uur tot 17.00 uur.',
      'Donderdag ook van 17.00 uur tot 20.00 uur met een afspraak.',
      'Om de week op zaterdag van 10.00 uur tot 13.00 uur met een afspraak.',
      'Afhalen kan ook zonder afspraak.',
    ),
    en: lines(
      'Monday to Friday from 08:30 to 17:00.',
      'Thursday also from 17:00 to 20:00 by appointment.',
      'Every other Saturday from 10:00 to 13:00 by appointment.',
      'You can also collect without an appointment.',
    ),
  },
  route: {
    nl: lines(
      'U loopt in 5 minuten van het station naar het Havenplein.',
      'Bus 3 en 7 stoppen voor de deur, bij halte Havenplein.',
      'Met de auto parkeert u in de garage onder het plein.',
    ),
    en: lines(
      'The Havenplein is a 5-minute walk from the station.',
      'Buses 3 and 7 stop at the door, at stop Havenplein.',
      'By car, park in the garage below the square.',
    ),
  },
  accessibility: {
    nl: lines(
      'De hal is op de begane grond en heeft geen drempels.',
      'Aan balie 1 en 4 kunt u zitten. Daar past ook een rolstoel.',
      'Er is een toilet voor mensen met een rolstoel.',
      'Alle balies hebben een ringleiding.',
    ),
    en: lines(
      'The hall is on the ground floor and has no steps.',
      'You can sit at counters 1 and 4. They also fit a wheelchair.',
      'There is a toilet for wheelchair users.',
      'All counters have a hearing loop.',
    ),
  },
})

const molenwijk = textRows('location:molenwijk', {
  name: { nl: 'Wijkpunt Molenwijk', en: 'Molenwijk neighbourhood desk' },
  opening: {
    nl: lines(
      'Maandag tot en met vrijdag van 09.00 uur tot 12.30 uur.',
      'Dinsdag en donderdag ook van 13.00 uur tot 16.30 uur met een afspraak.',
    ),
    en: lines('Monday to Friday from 09:00 to 12:30.', 'Tuesday and Thursday also from 13:00 to 16:30 by appointment.'),
  },
  route: {
    nl: lines(
      'Het wijkpunt zit naast de bibliotheek aan de Wiekslag.',
      'Bus 3 stopt op 100 meter, bij halte Korenmolen.',
      'U parkeert gratis achter het gebouw.',
    ),
    en: lines(
      'The desk is next to the library on Wiekslag.',
      'Bus 3 stops 100 metres away, at stop Korenmolen.',
      'Parking behind the building is free.',
    ),
  },
  accessibility: {
    nl: lines(
      'De deur gaat vanzelf open en er zijn geen drempels.',
      'Aan balie 5 kunt u zitten. Daar past ook een rolstoel.',
    ),
    en: lines(
      'The door opens by itself and there are no steps.',
      'You can sit at counter 5. It also fits a wheelchair.',
    ),
  },
})

export const locationTexts = [...stadskantoor, ...molenwijk]

/** The four series of every location and what each promises, in minutes. */
export const series = [
  { letter: 'A', kind: 'appointment', promiseMinutes: 5 },
  { letter: 'B', kind: 'walkIn', promiseMinutes: 20 },
  { letter: 'C', kind: 'collect', promiseMinutes: 10 },
  { letter: 'P', kind: 'priority', promiseMinutes: 10 },
] as const
