// The same as document-texts-nl.ts, in plain English; it does not compile unless it says everything.
import type { documentTextsNl } from './document-texts-nl.ts'
import type { ProductText } from './text.ts'

const pay = 'You pay at the counter at once, preferably by card.'
const payUnsaid = `${pay} The fee is on the website of the municipality.`
const card = 'Your bank card'
const paid = 'You paid when you applied.'
const photo = '1 colour passport photo, not older than 6 months'
const photoOfChild = '1 colour passport photo of your child, not older than 6 months'
const allDocuments = 'All Dutch passports and identity cards, also if they have expired'
const allDocumentsOfChild = 'All Dutch passports and identity cards of your child, also if they have expired'
const consent = [
  'Written consent of everyone with parental authority who does not come along, not older than 3 months',
  'A copy of the identity card or passport of the person who gives consent',
]
const ownProof = 'Your own proof of identity'
const inPerson = 'Everyone who applies for this comes in person.'
const withChild = [
  'Your child always comes along.',
  'Everyone with parental authority comes along, or gives written consent.',
]
const childFetches = 'Is it for a child? Then the child comes along.'
const ready = 'Collect it within 3 months. In a hurry? Apply before 15:00. It will be ready on the next working day.'
const atOnce = 'You get it straight away.'
const collectInTime = 'Come within 3 months after it is ready. After that we have to destroy it.'

export const documentTextsEn = {
  paspoort: {
    name: 'Apply for a passport',
    audience: 'For everyone aged 18 or over',
    description: 'We take 2 fingerprints. A passport is valid for 10 years.',
    bringEach: [allDocuments, photo],
    bring: [card],
    along: [inPerson],
    cost: pay,
    ready,
    synonyms:
      'passport, travel document, renew passport, new passport, passport expired, lost passport, stolen passport, urgent passport, business passport, paspoort',
  },
  'paspoort-kind': {
    name: 'Apply for a passport for a child',
    audience: 'For children under 18',
    description:
      'Everyone with parental authority gives consent. Come together or bring the consent on paper. From the age of 12 we take fingerprints. The passport is valid for 5 years.',
    bringEach: [allDocumentsOfChild, photoOfChild, ...consent],
    bring: [ownProof, card],
    along: withChild,
    cost: pay,
    ready,
    synonyms:
      'child passport, children passport, kids passport, baby passport, passport son, passport daughter, passport minor, parental consent, kinderpaspoort',
  },
  identiteitskaart: {
    name: 'Apply for an identity card',
    audience: 'For everyone aged 12 or over',
    description:
      'We take 2 fingerprints. From 12 to 18 no consent of the parents is needed. The card is valid for 10 years, or 5 years for people under 18.',
    bringEach: [allDocuments, photo],
    bring: [card],
    along: [inPerson],
    cost: pay,
    ready,
    synonyms:
      'ID, ID card, identification, proof of identity, renew ID card, new ID card, lost ID card, stolen ID card, European identity card, identiteitskaart',
  },
  'identiteitskaart-kind': {
    name: 'Apply for an identity card for a child',
    audience: 'For children under 12',
    description:
      'Everyone with parental authority gives consent. Come together or bring the consent on paper. The card is valid for 5 years.',
    bringEach: [allDocumentsOfChild, photoOfChild, ...consent],
    bring: [ownProof, card],
    along: withChild,
    cost: pay,
    ready,
    synonyms: 'child ID card, baby ID, identity card baby, proof of identity child, ID-kaart kind',
  },
  'paspoort-afhalen': {
    name: 'Collect a passport',
    audience: 'For people who were told that the passport is ready',
    description: 'You collect your passport in person. Is it for a child? Then the child comes along. You sign for it.',
    bringEach: ['Your old passport and identity card, also if they have expired'],
    along: [childFetches],
    otherwise: 'You can also collect it without an appointment.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'pick up passport, get passport, passport ready, passport pick-up, paspoort ophalen',
  },
  'identiteitskaart-afhalen': {
    name: 'Collect an identity card',
    audience: 'For people who were told that the card is ready',
    description: 'You collect your card in person. Is it for a child? Then the child comes along. You sign for it.',
    bringEach: ['Your old identity card and passport, also if they have expired'],
    along: [childFetches],
    otherwise: 'You can also collect it without an appointment.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'pick up ID card, pick up identity card, ID card ready, ID-kaart ophalen',
  },
  rijbewijs: {
    name: 'Apply for or renew a driving licence',
    audience: 'For a first, new or renewed driving licence',
    description:
      'You come to the counter in person. Are you 75 or over, or do you drive a lorry or bus? Then CBR first has to approve that you may drive.',
    bringEach: [
      'Your driving licence, if you have one',
      'Your passport or identity card, if your licence has expired or is lost, or if this is your first',
      photo,
    ],
    bring: [card],
    along: [inPerson],
    otherwise: 'You can also renew it online with RDW, using DigiD. Then you only come to collect the licence.',
    cost: pay,
    ready: 'Collect it within 3 months. In a hurry? Apply before 14:00. It is usually ready on the next working day.',
    synonyms:
      'driving license, renew driving licence, first driving licence, lost driving licence, stolen driving licence, driving licence expired, driver permit, car licence, motorcycle licence, moped licence, rijbewijs',
  },
  'rijbewijs-omwisselen': {
    name: 'Exchange a foreign driving licence',
    audience: 'For residents with a driving licence from another country',
    description:
      'You exchange your foreign driving licence for a Dutch one. The rules differ per country. Call us for an appointment. We will tell you which papers you need.',
    bringEach: [
      'Your foreign driving licence',
      'Your passport or identity card',
      'Your residence permit, if you have one',
      photo,
    ],
    bring: [card],
    cost: payUnsaid,
    ready: 'RDW decides on your application. That usually takes 2 weeks. You hand in your foreign driving licence.',
    synonyms:
      'foreign driving licence, swap driving licence, convert driving licence, licence from abroad, rijbewijs omwisselen',
  },
  'rijbewijs-afhalen': {
    name: 'Collect a driving licence',
    audience: 'For people who were told that the driving licence is ready',
    description: 'You collect your driving licence in person. You hand in your old one.',
    bringEach: ['Your old driving licence', 'Your passport or identity card, if you have no old driving licence'],
    along: ['Whoever gets the driving licence collects it in person.'],
    otherwise: 'You can also collect it without an appointment.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'pick up driving licence, pick up driving license, driving licence ready, rijbewijs ophalen',
  },
  uittreksel: {
    name: 'Apply for an extract',
    audience: 'For proof of your address, birth or marriage',
    description:
      'You get an extract from the Personal Records Database (BRP) or a copy of a certificate. Ask for a certificate in the municipality where it was made. Tell us if you will use it in another country.',
    bring: ['Your passport, identity card or driving licence', card],
    otherwise: 'You can also apply online for an extract from the BRP, using DigiD.',
    cost: payUnsaid,
    ready: atOnce,
    synonyms:
      'BRP extract, proof of registration, proof of address, birth certificate, marriage certificate, death certificate, certified copy, international extract, proof of being alive, uittreksel',
  },
  vog: {
    name: 'Apply for a certificate of conduct (VOG)',
    audience: 'For a new job, traineeship or volunteer work',
    description:
      'A VOG is a certificate of conduct. Your employer can often start the application online. Then you do not have to come. With a paper form you come to the counter.',
    bringEach: [
      'The form that your employer has filled in and signed',
      'Your passport, identity card or driving licence',
    ],
    bring: [card],
    otherwise:
      'Does your employer start the application online? Then you apply for the VOG with DigiD and do not have to come.',
    cost: payUnsaid,
    ready: 'You get the VOG by post at home, usually within 4 weeks.',
    synonyms:
      'certificate of good conduct, background check, criminal record check, police certificate, verklaring omtrent het gedrag',
  },
} satisfies Record<keyof typeof documentTextsNl, ProductText>
