// Elzenvoorde: a municipality that does not exist. Its telephone number belongs to no area code and its website to
// no registry, so that nobody is called or visited by mistake.
import { type HolidayName, holidayNames } from '../../src/catalogue/holidays.ts'
import { lines, textRows } from './text.ts'

export const municipalityPhone = '14 0148'

export const municipalityTexts = textRows('municipality', {
  name: {
    nl: 'Gemeente Elzenvoorde',
    en: 'Municipality of Elzenvoorde',
    ar: 'بلدية Elzenvoorde',
    pl: 'Gmina Elzenvoorde',
  },
  phone: { nl: municipalityPhone, en: municipalityPhone },
  phoneHours: {
    nl: 'maandag tot en met vrijdag van 08.30 uur tot 17.00 uur',
    en: 'Monday to Friday from 08:30 to 17:00',
    ar: 'من الاثنين إلى الجمعة، من الساعة 08:30 إلى 17:00',
    pl: 'od poniedziałku do piątku od 08:30 do 17:00',
  },
  websiteName: { nl: 'www.elzenvoorde.example', en: 'www.elzenvoorde.example' },
  privacyUrl: {
    nl: 'https://www.elzenvoorde.example/privacy',
    en: 'https://www.elzenvoorde.example/en/privacy',
  },
  accessibilityStatus: { nl: 'C', en: 'C' },
  accessibilityDrawnUp: { nl: '2026-11-02', en: '2026-11-02' },
  accessibilityReviewed: { nl: '2026-11-16', en: '2026-11-16' },
  accessibilityEmail: { nl: 'toegankelijk@elzenvoorde.example', en: 'toegankelijk@elzenvoorde.example' },
  accessibilityGaps: {
    nl: lines(
      'Niemand heeft nog met een schermlezer onderzocht of alles goed te volgen is (WCAG 4.1.2 en 4.1.3). Dat gebeurt voor 1 februari 2027.',
      'De aanmeldzuil leest voor in het Nederlands en het Engels, niet in het Arabisch en het Pools. Wie zo niet verder kan, meldt zich bij de ontvangst of op de eigen telefoon.',
    ),
    en: lines(
      'Nobody has examined with a screen reader yet whether all of it can be followed (WCAG 4.1.2 and 4.1.3). That will be done before 1 February 2027.',
      'The check-in kiosk reads aloud in Dutch and English, not in Arabic and Polish. Those whom that does not help check in at the reception or on their own phone.',
    ),
  },
  accessibilityMethod: {
    nl: lines(
      'Elzenvoorde bestaat niet: deze verklaring is een voorbeeld.',
      'Elke pagina is automatisch getest: met axe, met het toetsenbord, vergroot tot 400 %, met eigen kleuren en ruimere letters.',
      'Een onafhankelijk onderzoek volgens WCAG-EM is er nog niet. Dat staat gepland voor maart 2027.',
    ),
    en: lines(
      'Elzenvoorde does not exist: this statement is an example.',
      'Every page has been tested by programs: with axe, by keyboard, magnified to 400 %, with the reader’s own colours and with wider letters.',
      'There has been no independent examination after WCAG-EM yet. It is planned for March 2027.',
    ),
  },
  accessibilityAnswer: {
    nl: 'U hoort binnen 5 werkdagen dat wij uw melding hebben, en binnen 3 weken wat wij ermee doen.',
    en: 'Within 5 working days we confirm that we have your report, and within 3 weeks we tell you what we do about it.',
  },
  privacy: {
    nl: 'Wij gebruiken uw gegevens alleen voor deze afspraak. 30 dagen na uw bezoek wissen wij ze.',
    en: 'We use your details for this appointment only. We erase them 30 days after your visit.',
    ar: 'نستعمل بياناتك لهذا الموعد فقط. نمحوها بعد 30 يوماً من زيارتك.',
    pl: 'Używamy danych tylko do tej wizyty. Usuwamy je 30 dni po wizycie.',
  },
})

/** Headings under which products are folded together, in the order in which they are shown. */
export const productGroups = [
  {
    code: 'reisdocumenten',
    name: {
      nl: 'Paspoort en identiteitskaart',
      en: 'Passport and identity card',
      ar: 'جواز السفر وبطاقة الهوية',
      pl: 'Paszport i dowód osobisty',
    },
  },
  { code: 'rijbewijs', name: { nl: 'Rijbewijs', en: 'Driving licence', ar: 'رخصة القيادة', pl: 'Prawo jazdy' } },
  {
    code: 'bewijzen',
    name: {
      nl: 'Uittreksels en verklaringen',
      en: 'Extracts and certificates',
      ar: 'المستخرجات والشهادات',
      pl: 'Odpisy i zaświadczenia',
    },
  },
  { code: 'verhuizen', name: { nl: 'Verhuizen', en: 'Moving house', ar: 'تغيير السكن', pl: 'Przeprowadzka' } },
  {
    code: 'familie',
    name: {
      nl: 'Geboorte, trouwen en overlijden',
      en: 'Birth, marriage and death',
      ar: 'الولادة والزواج والوفاة',
      pl: 'Narodziny, ślub i zgon',
    },
  },
  {
    code: 'persoonsgegevens',
    name: {
      nl: 'Nationaliteit en persoonsgegevens',
      en: 'Nationality and personal data',
      ar: 'الجنسية والبيانات الشخصية',
      pl: 'Obywatelstwo i dane osobowe',
    },
  },
] as const

export type ProductGroup = (typeof productGroups)[number]['code']

export const groupTexts = productGroups.flatMap((group) => textRows(`group:${group.code}`, { name: group.name }))

/** The public holidays on which the desks close. Liberation Day is a municipality's choice: here they stay open. */
export const holidaysClosed: HolidayName[] = holidayNames.filter((name) => name !== 'liberationDay')
