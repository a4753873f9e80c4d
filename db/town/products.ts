// What residents come for. Minutes as municipalities publish them for their own desks; a municipality sets its own.
import type { FieldRule } from '../../src/catalogue/contact-fields.ts'
import type { DeadlineRule } from '../../src/catalogue/product.ts'
import type { ProductGroup } from './municipality.ts'

const usual = {
  minutesFirst: 10,
  minutesExtra: 5,
  personsMax: 4,
  online: true,
  staff: true,
  walkIn: true,
  pickUp: false,
  discreet: false,
  noticeHours: 1,
  horizonDays: 42,
  ceiling: null,
  activeFrom: null,
  activeUntil: null,
  emailField: 'optional' as FieldRule,
  mobileField: 'optional' as FieldRule,
  pickUpProduct: null as string | null,
  readyWorkingDays: null as number | null,
  deadlineRule: null as DeadlineRule | null,
}

const of = (productGroup: ProductGroup) => ({ ...usual, productGroup })
const reisdocumenten = of('reisdocumenten')
const rijbewijs = of('rijbewijs')
const bewijzen = of('bewijzen')
const verhuizen = of('verhuizen')
const familie = { ...of('familie'), personsMax: 1 }
const persoonsgegevens = { ...of('persoonsgegevens'), walkIn: false, noticeHours: 48, horizonDays: 84 }

const passport = { pickUpProduct: 'paspoort-afhalen', readyWorkingDays: 5 }
const identityCard = { pickUpProduct: 'identiteitskaart-afhalen', readyWorkingDays: 5 }
const licence = { pickUpProduct: 'rijbewijs-afhalen', readyWorkingDays: 5 }
const collecting = { minutesFirst: 5, pickUp: true }

/** In the order in which they are most chosen: the first six are shown large. */
const inOrder = [
  { ...reisdocumenten, ...passport, code: 'paspoort' },
  { ...reisdocumenten, ...identityCard, code: 'identiteitskaart' },
  { ...rijbewijs, ...licence, code: 'rijbewijs', minutesFirst: 5 },
  { ...reisdocumenten, ...passport, code: 'paspoort-kind', minutesFirst: 15 },
  { ...reisdocumenten, ...collecting, code: 'paspoort-afhalen' },
  { ...bewijzen, code: 'uittreksel', minutesFirst: 5 },
  { ...reisdocumenten, ...identityCard, code: 'identiteitskaart-kind', minutesFirst: 15 },
  { ...reisdocumenten, ...collecting, code: 'identiteitskaart-afhalen' },
  { ...rijbewijs, ...collecting, code: 'rijbewijs-afhalen' },
  // The papers differ per country: the employee asks about them on the telephone before a time is chosen.
  {
    ...rijbewijs,
    code: 'rijbewijs-omwisselen',
    minutesFirst: 15,
    online: false,
    walkIn: false,
    personsMax: 2,
    pickUpProduct: licence.pickUpProduct,
  },
  { ...bewijzen, code: 'vog', personsMax: 2 },
  { ...verhuizen, code: 'verhuizing', personsMax: 6 },
  {
    ...verhuizen,
    code: 'eerste-inschrijving',
    minutesFirst: 30,
    minutesExtra: 15,
    personsMax: 6,
    walkIn: false,
    noticeHours: 24,
    // The papers are looked at beforehand, by mail.
    emailField: 'required' as FieldRule,
  },
  { ...verhuizen, code: 'emigratie', personsMax: 6 },
  // A birth is declared within days, a death before the funeral: a time far away would be of no use.
  {
    ...familie,
    code: 'geboorteaangifte',
    minutesFirst: 15,
    minutesExtra: 10,
    personsMax: 3,
    horizonDays: 14,
    deadlineRule: 'birth' as DeadlineRule,
  },
  { ...familie, code: 'erkenning', minutesFirst: 20, minutesExtra: 10, personsMax: 3, walkIn: false },
  {
    ...familie,
    code: 'huwelijk-melden',
    minutesFirst: 30,
    minutesExtra: 0,
    walkIn: false,
    noticeHours: 24,
    horizonDays: 84,
  },
  { ...familie, code: 'overlijdensaangifte', minutesFirst: 20, minutesExtra: 10, personsMax: 3, horizonDays: 14 },
  { ...persoonsgegevens, code: 'naturalisatie', minutesFirst: 60, minutesExtra: 15, ceiling: 1 },
  {
    ...persoonsgegevens,
    code: 'geslachtsregistratie',
    minutesFirst: 30,
    minutesExtra: 0,
    personsMax: 1,
    discreet: true,
    // An SMS lights up on a telephone that lies on the table.
    mobileField: 'hidden' as FieldRule,
  },
] as const

export type ProductCode = (typeof inOrder)[number]['code']

export const products = inOrder.map((product, index) => ({ ...product, position: index + 1 }))
