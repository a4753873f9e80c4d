// The same as life-texts-nl.ts, in plain English; it does not compile unless it says everything.
import type { lifeTextsNl } from './life-texts-nl.ts'
import type { ProductText } from './text.ts'

const free = 'This is free of charge.'
const pay = 'You pay at the counter at once, preferably by card. The fee is on the website of the municipality.'
const identity = 'Your passport, identity card or driving licence'

export const lifeTextsEn = {
  verhuizing: {
    name: 'Report a change of address',
    audience: 'For people who move to or within Elzenvoorde from an address in the Netherlands',
    description:
      'You can report your new address from 4 weeks before until 5 days after you move. 1 person may do this for the whole family.',
    bring: [
      identity,
      'Your rental or purchase contract',
      'Consent of the main occupant and a copy of his or her proof of identity, if you move in with someone',
    ],
    along: ['1 person may do this for the whole family.'],
    otherwise: 'You can also report your change of address online, using DigiD. Then you do not have to come.',
    cost: free,
    ready: 'Your new address is in the Personal Records Database within 5 working days.',
    synonyms:
      'moving house, move, new address, address change, relocate, moving in together, register at address, verhuizen',
  },
  'eerste-inschrijving': {
    name: 'Register from abroad',
    audience: 'For people who come from another country and stay longer than 4 months',
    description:
      'Register within 5 days after you arrive in the Netherlands. Everyone who registers comes along in person. That goes for children too.',
    bring: [
      'The passport or identity card of everyone',
      'The residence permit or visa of everyone from outside the European Union',
      'The birth certificate of everyone',
      'The marriage or divorce certificate, if you have one',
      'Your rental or purchase contract, or consent of the main occupant',
      'A translation, if a certificate is not in Dutch, English, German or French',
    ],
    along: ['Everyone who registers comes along in person. That goes for children too.'],
    cost: free,
    ready: 'You usually get a letter with your citizen service number (BSN) within 4 weeks.',
    synonyms:
      'BSN, citizen service number, first registration, immigration, new in the Netherlands, expat, coming back from abroad, registration, eerste inschrijving',
  },
  emigratie: {
    name: 'Report that you are leaving the country',
    audience: 'For people who will be away for more than 8 months within a year',
    description:
      'You can report your departure from 5 days before you leave. 1 person may do this for the whole family.',
    bring: ['The passport or identity card of everyone who leaves', 'Your new address abroad, if you know it already'],
    along: ['1 person may do this for the whole family.'],
    cost: free,
    ready: 'You get proof of deregistration straight away.',
    synonyms:
      'emigrate, emigration, deregister, deregistration, move abroad, world trip, leaving the Netherlands, uitschrijven',
  },
  geboorteaangifte: {
    name: 'Declare a birth',
    audience: 'For the parent of a child born in Elzenvoorde',
    count: 'Count only the children who were born.',
    description:
      'Declare the birth within 3 days after the day of birth. Is the last day in a weekend or on a public holiday? Then you have longer.',
    bring: [
      identity,
      'The statement of the midwife or hospital, if you have it',
      'The family record book, if you want us to write in it',
      'The certificate of acknowledgement, if you acknowledged your child already',
    ],
    along: ['1 parent is enough.'],
    cost: 'The declaration is free of charge. You pay for a copy of the certificate.',
    ready: 'You get proof of the declaration straight away.',
    synonyms: 'baby, born, newborn, register birth, birth registration, register baby, twins, childbirth, geboorte',
  },
  erkenning: {
    name: 'Acknowledge a child',
    audience: 'For people who are not married to the mother and want to be a parent',
    count: 'Count only the children whom you acknowledge.',
    description:
      'By acknowledging a child you become its parent in law. It is possible from the start of the pregnancy. The mother gives consent. Come together if you can.',
    bring: [
      'The passport or identity card of both of you',
      'Written consent of the mother, if she does not come along',
      'The birth certificate of the child, if it was born in another municipality',
    ],
    along: ['Come together if you can. The mother gives consent.'],
    cost: free,
    ready: 'You get a copy of the certificate straight away.',
    synonyms:
      'acknowledgement, unborn child, paternity, co-mother, surname of child, choice of name, parental authority, erkennen',
  },
  'huwelijk-melden': {
    name: 'Report a marriage or partnership',
    audience: 'For people who want to marry or become registered partners',
    description:
      'Report your plans at least 2 weeks before the wedding day. You can do so up to 1 year ahead. Come together. You choose 2, 3 or 4 witnesses.',
    bring: [
      'The passport or identity card of both of you',
      'A copy of the passport or identity card of every witness',
      'Papers from abroad, if you were born, married or divorced there',
    ],
    along: [
      'Come together with your partner.',
      'Your witnesses come on the wedding day. For this appointment a copy is enough.',
    ],
    cost: 'Reporting is free of charge. What the wedding costs depends on the day and the place.',
    ready: 'Your report is valid for 1 year. We will agree with you where and at what time you marry.',
    synonyms: 'marry, wedding, getting married, registered partnership, notice of marriage, free wedding, trouwen',
  },
  overlijdensaangifte: {
    name: 'Declare a death',
    audience: 'For people who declare a death in Elzenvoorde themselves',
    count: 'Choose for how many deceased persons you come.',
    description:
      'The funeral director usually does this for you. Do you do it yourself? Then come before the burial or cremation. That is on the sixth working day after the death at the latest.',
    bring: [
      identity,
      'The statement of death by the doctor (A statement)',
      'The sealed envelope of the doctor (B statement)',
      'The family record book, if there is one',
    ],
    cost: 'The declaration is free of charge. You pay for a copy of the certificate.',
    ready: 'You get the permission for the burial or cremation straight away.',
    synonyms: 'died, death, deceased, register death, burial permit, funeral, cremation, overlijden',
  },
  naturalisatie: {
    name: 'Become a Dutch national',
    audience: 'For people who want to apply for Dutch nationality',
    description:
      'You apply for naturalisation or option. Do you also apply for your children? Children aged 12 or over come along. Is a paper missing? Then we make a second appointment.',
    bring: [
      'Your passport or other travel document',
      'Your residence permit',
      'Your birth certificate, translated and legalised if needed',
      'Your civic integration diploma or other proof that you know Dutch',
      'The same papers of your children, except the diploma',
      'Your bank card',
    ],
    along: ['Do you also apply for your children? Children aged 12 or over come along.'],
    cost: pay,
    ready:
      'An option usually takes 3 to 6 months and naturalisation about 1 year. Then we invite you to the ceremony. It is part of the procedure.',
    synonyms:
      'naturalise, naturalisation, naturalization, option, nationality, Dutch nationality, citizenship, integration, passport for foreigners, naturalisatie',
  },
  geslachtsregistratie: {
    name: 'Change the sex on a birth certificate',
    audience: 'For people aged 16 or over who were born in Elzenvoorde',
    description:
      'You change the sex on your birth certificate. You may choose other first names too. Screens and messages do not show what you come for.',
    bring: ['Your passport or identity card', 'The statement of an expert, not older than 6 months'],
    cost: 'The change is free of charge. You pay for a new passport, identity card or driving licence.',
    ready: 'We usually change the certificate on the same day. After that you apply for new documents.',
    synonyms:
      'gender change, change gender, gender registration, transgender, change first name, sex registration, geslacht wijzigen',
  },
} satisfies Record<keyof typeof lifeTextsNl, ProductText>
