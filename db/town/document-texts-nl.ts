// Passports, identity cards, driving licences, extracts and certificates, in Dutch at level B1. Rules: Paspoortwet and
// Paspoortuitvoeringsregeling Nederland (consent, fingerprints, three months to collect). Amounts are rows of their own
// (fees.ts), and so is the number of working days (products.ts).
import type { ProductText } from './text.ts'

const pay = 'U betaalt meteen aan de balie, het liefst met uw pinpas.'
const payUnsaid = `${pay} Het bedrag staat op de website van de gemeente.`
const card = 'Uw pinpas'
const paid = 'U hebt al betaald bij de aanvraag.'
const photo = '1 pasfoto in kleur, niet ouder dan 6 maanden'
const photoOfChild = '1 pasfoto van uw kind in kleur, niet ouder dan 6 maanden'
const allDocuments = 'Alle Nederlandse paspoorten en identiteitskaarten, ook als ze verlopen zijn'
const allDocumentsOfChild = 'Alle Nederlandse paspoorten en identiteitskaarten van uw kind, ook als ze verlopen zijn'
const consent = [
  'Schriftelijke toestemming van iedereen met ouderlijk gezag die niet meekomt, niet ouder dan 3 maanden',
  'Een kopie van de identiteitskaart of het paspoort van wie toestemming geeft',
]
const ownProof = 'Uw eigen identiteitsbewijs'
const inPerson = 'Iedereen die dit aanvraagt, komt zelf mee.'
const withChild = [
  'Uw kind komt altijd mee.',
  'Iedereen met ouderlijk gezag komt mee, of geeft schriftelijk toestemming.',
]
const childFetches = 'Is het voor een kind? Dan komt het kind mee.'
const ready =
  'Haal het binnen 3 maanden op. Hebt u haast? Vraag het dan vóór 15.00 uur aan. Dan is het de volgende werkdag klaar.'
const atOnce = 'U krijgt het meteen mee.'
const collectInTime = 'Kom binnen 3 maanden nadat het klaarligt. Daarna moeten wij het vernietigen.'

export const documentTextsNl = {
  paspoort: {
    name: 'Paspoort aanvragen',
    audience: 'Voor iedereen van 18 jaar en ouder',
    description: 'Wij nemen 2 vingerafdrukken af. Een paspoort is 10 jaar geldig.',
    bringEach: [allDocuments, photo],
    bring: [card],
    along: [inPerson],
    cost: pay,
    ready,
    synonyms:
      'pas, reispas, reisdocument, paspoort verlengen, nieuw paspoort, paspoort verlopen, paspoort kwijt, paspoort gestolen, zakenpaspoort, spoedpaspoort, pasport, passport',
  },
  'paspoort-kind': {
    name: 'Paspoort voor een kind aanvragen',
    audience: 'Voor kinderen jonger dan 18 jaar',
    description:
      'Iedereen met ouderlijk gezag geeft toestemming. Kom samen of neem de toestemming op papier mee. Vanaf 12 jaar nemen wij vingerafdrukken af. Het paspoort is 5 jaar geldig.',
    bringEach: [allDocumentsOfChild, photoOfChild, ...consent],
    bring: [ownProof, card],
    along: withChild,
    cost: pay,
    ready,
    synonyms:
      'kinderpaspoort, paspoort baby, paspoort zoon, paspoort dochter, paspoort minderjarige, reispas kind, toestemming ouders, paspoort tiener',
  },
  identiteitskaart: {
    name: 'Identiteitskaart aanvragen',
    audience: 'Voor iedereen van 12 jaar en ouder',
    description:
      'Wij nemen 2 vingerafdrukken af. Van 12 tot 18 jaar is geen toestemming van de ouders nodig. De kaart is 10 jaar geldig, voor wie jonger is dan 18 jaar 5 jaar.',
    bringEach: [allDocuments, photo],
    bring: [card],
    along: [inPerson],
    cost: pay,
    ready,
    synonyms:
      'id, ID-kaart, idkaart, id kaart, identiteitsbewijs, legitimatie, legitimatiebewijs, identiteitskaart verlengen, nieuwe ID-kaart, ID-kaart kwijt, ID-kaart gestolen, europese identiteitskaart, identity card',
  },
  'identiteitskaart-kind': {
    name: 'Identiteitskaart voor een kind aanvragen',
    audience: 'Voor kinderen jonger dan 12 jaar',
    description:
      'Iedereen met ouderlijk gezag geeft toestemming. Kom samen of neem de toestemming op papier mee. De kaart is 5 jaar geldig.',
    bringEach: [allDocumentsOfChild, photoOfChild, ...consent],
    bring: [ownProof, card],
    along: withChild,
    cost: pay,
    ready,
    synonyms:
      'ID-kaart kind, id baby, kinder-id, identiteitskaart baby, identiteitsbewijs kind, legitimatie kind, ID-kaart zoon, ID-kaart dochter',
  },
  'paspoort-afhalen': {
    name: 'Paspoort afhalen',
    audience: 'Voor wie bericht heeft dat het paspoort klaarligt',
    description: 'U haalt uw paspoort zelf op. Is het voor een kind? Dan komt het kind mee. U tekent voor ontvangst.',
    bringEach: ['Uw oude paspoort en identiteitskaart, ook als ze verlopen zijn'],
    along: [childFetches],
    otherwise: 'Ophalen kan ook zonder afspraak.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'paspoort ophalen, paspoort halen, pas ophalen, reispas ophalen, paspoort klaar, nieuw paspoort ophalen',
  },
  'identiteitskaart-afhalen': {
    name: 'Identiteitskaart afhalen',
    audience: 'Voor wie bericht heeft dat de kaart klaarligt',
    description: 'U haalt uw kaart zelf op. Is de kaart voor een kind? Dan komt het kind mee. U tekent voor ontvangst.',
    bringEach: ['Uw oude identiteitskaart en paspoort, ook als ze verlopen zijn'],
    along: [childFetches],
    otherwise: 'Ophalen kan ook zonder afspraak.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'ID-kaart ophalen, id ophalen, ID-kaart afhalen, identiteitskaart ophalen, legitimatie ophalen',
  },
  rijbewijs: {
    name: 'Rijbewijs aanvragen of verlengen',
    audience: 'Voor een eerste, nieuw of verlengd rijbewijs',
    description:
      'U komt zelf naar de balie. Bent u 75 jaar of ouder, of rijdt u vrachtwagen of bus? Dan moet het CBR eerst goedkeuren dat u mag rijden.',
    bringEach: [
      'Uw rijbewijs, als u dat al hebt',
      'Uw paspoort of identiteitskaart, als uw rijbewijs verlopen of kwijt is, of als dit uw eerste is',
      photo,
    ],
    bring: [card],
    along: [inPerson],
    otherwise: 'Verlengen kan ook online bij de RDW, met DigiD. U komt dan alleen om het rijbewijs op te halen.',
    cost: pay,
    ready:
      'Haal het binnen 3 maanden op. Hebt u haast? Vraag het dan vóór 14.00 uur aan. Meestal is het de volgende werkdag klaar.',
    synonyms:
      'rijbewijs verlengen, rijbewijs vernieuwen, nieuw rijbewijs, eerste rijbewijs, rijbewijs kwijt, rijbewijs gestolen, rijbewijs verlopen, rijbewijs categorie, roze pasje, rijexamen gehaald, autorijbewijs, motorrijbewijs, bromfietsrijbewijs, driving licence',
  },
  'rijbewijs-omwisselen': {
    name: 'Buitenlands rijbewijs omwisselen',
    audience: 'Voor wie hier woont en een rijbewijs uit een ander land heeft',
    description:
      'U ruilt uw buitenlandse rijbewijs voor een Nederlands rijbewijs. Per land gelden andere regels. Bel ons voor een afspraak. Wij zeggen dan welke papieren u nodig hebt.',
    bringEach: [
      'Uw buitenlandse rijbewijs',
      'Uw paspoort of identiteitskaart',
      'Uw verblijfsvergunning, als u die hebt',
      photo,
    ],
    bring: [card],
    cost: payUnsaid,
    ready: 'De RDW beslist over uw aanvraag. Meestal duurt dat 2 weken. U levert uw buitenlandse rijbewijs bij ons in.',
    synonyms:
      'rijbewijs omruilen, rijbewijs omzetten, rijbewijs buitenland, buitenlands rijbewijs inruilen, rijbewijs ander land, exchange driving licence',
  },
  'rijbewijs-afhalen': {
    name: 'Rijbewijs afhalen',
    audience: 'Voor wie bericht heeft dat het rijbewijs klaarligt',
    description: 'U haalt uw rijbewijs zelf op. Uw oude rijbewijs levert u in.',
    bringEach: ['Uw oude rijbewijs', 'Uw paspoort of identiteitskaart, als u geen oud rijbewijs hebt'],
    along: ['Wie het rijbewijs krijgt, haalt het zelf op.'],
    otherwise: 'Ophalen kan ook zonder afspraak.',
    cost: paid,
    ready: collectInTime,
    synonyms: 'rijbewijs ophalen, rijbewijs halen, rijbewijs klaar, rijbewijs RDW ophalen',
  },
  uittreksel: {
    name: 'Uittreksel aanvragen',
    audience: 'Voor een bewijs van uw adres, geboorte of huwelijk',
    description:
      'U krijgt een uittreksel uit de Basisregistratie Personen (BRP) of een afschrift van een akte. Een akte vraagt u aan in de gemeente waar die gemaakt is. Zeg erbij als u het in een ander land gebruikt.',
    bring: ['Uw paspoort, identiteitskaart of rijbewijs', card],
    otherwise: 'U kunt een uittreksel uit de BRP ook online aanvragen, met DigiD.',
    cost: payUnsaid,
    ready: atOnce,
    synonyms:
      'uittreksel BRP, bewijs van inschrijving, bewijs van adres, woonverklaring, geboorteakte, trouwakte, huwelijksakte, overlijdensakte, afschrift akte, uittreksel bevolkingsregister, gba, internationaal uittreksel, bewijs van in leven zijn, attestatie de vita',
  },
  vog: {
    name: 'VOG aanvragen',
    audience: 'Voor een nieuwe baan, stage of vrijwilligerswerk',
    description:
      'Een VOG is een Verklaring Omtrent het Gedrag. Vaak zet uw werkgever de aanvraag online klaar. Dan hoeft u niet langs te komen. Met een papieren formulier komt u naar de balie.',
    bringEach: [
      'Het formulier dat uw werkgever heeft ingevuld en ondertekend',
      'Uw paspoort, identiteitskaart of rijbewijs',
    ],
    bring: [card],
    otherwise: 'Zet uw werkgever de aanvraag online klaar? Dan vraagt u de VOG aan met DigiD en hoeft u niet te komen.',
    cost: payUnsaid,
    ready: 'U krijgt de VOG thuis met de post, meestal binnen 4 weken.',
    synonyms:
      'verklaring omtrent het gedrag, verklaring omtrent gedrag, bewijs van goed gedrag, gedragsverklaring, justis, verklaring voor werk, certificate of conduct',
  },
} satisfies Record<string, ProductText>
