// Elzenvoorde: a municipality that does not exist. Its telephone number belongs to no area code and its website to
// no registry, so that nobody is called or visited by mistake.
import { type HolidayName, holidayNames } from '../../src/catalogue/holidays.ts'
import { textRows } from './text.ts'

export const municipalityPhone = '14 0148'

export const municipalityTexts = textRows('municipality', {
  name: { nl: 'Gemeente Elzenvoorde', en: 'Municipality of Elzenvoorde' },
  phone: { nl: municipalityPhone, en: municipalityPhone },
  phoneHours: {
    nl: 'maandag tot en met vrijdag van 08.30 uur tot 17.00 uur',
    en: 'Monday to Friday from 08:30 to 17:00',
  },
  websiteName: { nl: 'www.elzenvoorde.example', en: 'www.elzenvoorde.example' },
  privacy: {
    nl: 'Wij gebruiken uw gegevens alleen voor deze afspraak. 30 dagen na uw bezoek wissen wij ze.',
    en: 'We use your details for this appointment only. We erase them 30 days after your visit.',
  },
})

/** Headings under which products are folded together, in the order in which they are shown. */
export const productGroups = [
  { code: 'reisdocumenten', name: { nl: 'Paspoort en identiteitskaart', en: 'Passport and identity card' } },
  { code: 'rijbewijs', name: { nl: 'Rijbewijs', en: 'Driving licence' } },
  { code: 'bewijzen', name: { nl: 'Uittreksels en verklaringen', en: 'Extracts and certificates' } },
  { code: 'verhuizen', name: { nl: 'Verhuizen', en: 'Moving house' } },
  { code: 'familie', name: { nl: 'Geboorte, trouwen en overlijden', en: 'Birth, marriage and death' } },
  { code: 'persoonsgegevens', name: { nl: 'Nationaliteit en persoonsgegevens', en: 'Nationality and personal data' } },
] as const

export type ProductGroup = (typeof productGroups)[number]['code']

export const groupTexts = productGroups.flatMap((group) => textRows(`group:${group.code}`, { name: group.name }))

/** The public holidays on which the desks close. Liberation Day is a municipality's choice: here they stay open. */
export const holidaysClosed: HolidayName[] = holidayNames.filter((name) => name !== 'liberationDay')
