// Moving, birth, marriage, death and personal data, in Dutch at level B1. Terms: Wet BRP (five days), Burgerlijk
// Wetboek boek 1 (declaring a birth within three days, marriage reported two weeks ahead), Wet op de lijkbezorging.
import type { ProductText } from './text.ts'

const free = 'Dit kost niets.'
const pay = 'U betaalt meteen aan de balie, het liefst met uw pinpas. Het bedrag staat op de website van de gemeente.'
const identity = 'Uw paspoort, identiteitskaart of rijbewijs'

export const lifeTextsNl = {
  verhuizing: {
    name: 'Verhuizing doorgeven',
    audience: 'Voor wie binnen Nederland naar Elzenvoorde verhuist of hier al woont',
    description:
      'U geeft uw nieuwe adres door vanaf 4 weken voor tot 5 dagen na de verhuizing. 1 persoon mag dit doen voor het hele gezin.',
    bring: [
      identity,
      'Uw huurcontract of koopcontract',
      'Toestemming van de hoofdbewoner en een kopie van zijn of haar identiteitsbewijs, als u bij iemand gaat wonen',
    ],
    along: ['1 persoon mag dit doen voor het hele gezin.'],
    otherwise: 'U kunt uw verhuizing ook online doorgeven, met DigiD. Dan hoeft u niet te komen.',
    cost: free,
    ready: 'Binnen 5 werkdagen staat uw nieuwe adres in de Basisregistratie Personen.',
    synonyms:
      'verhuizen, verhuizen binnen de gemeente, adres wijzigen, adreswijziging, nieuw adres, verhuisbericht, samenwonen, inwonen, inschrijven op adres, moving house',
  },
  'eerste-inschrijving': {
    name: 'Inschrijven vanuit het buitenland',
    audience: 'Voor wie uit een ander land komt en langer dan 4 maanden blijft',
    description:
      'Schrijf u in binnen 5 dagen nadat u in Nederland bent. Iedereen die zich inschrijft, komt zelf mee. Dat geldt ook voor kinderen.',
    bring: [
      'Het paspoort of de identiteitskaart van iedereen',
      'De verblijfsvergunning of het visum van iedereen van buiten de Europese Unie',
      'De geboorteakte van iedereen',
      'De huwelijksakte of scheidingsakte, als u die hebt',
      'Uw huurcontract of koopcontract, of toestemming van de hoofdbewoner',
      'Een vertaling, als een akte niet in het Nederlands, Engels, Duits of Frans is',
    ],
    along: ['Iedereen die zich inschrijft, komt zelf mee. Dat geldt ook voor kinderen.'],
    cost: free,
    ready: 'Meestal krijgt u binnen 4 weken een brief met uw burgerservicenummer (BSN).',
    synonyms:
      'bsn, burgerservicenummer, immigratie, vestiging, hervestiging, uit het buitenland, terugkomen uit het buitenland, inschrijven gemeente, nieuw in Nederland, expat, registration, first registration, zameldowanie',
  },
  emigratie: {
    name: 'Vertrek naar het buitenland doorgeven',
    audience: 'Voor wie binnen een jaar langer dan 8 maanden weg is',
    description: 'U geeft uw vertrek door vanaf 5 dagen voordat u weggaat. 1 persoon mag dit doen voor het hele gezin.',
    bring: [
      'Het paspoort of de identiteitskaart van iedereen die vertrekt',
      'Uw nieuwe adres in het buitenland, als u dat al weet',
    ],
    along: ['1 persoon mag dit doen voor het hele gezin.'],
    cost: free,
    ready: 'U krijgt meteen een bewijs van uitschrijving mee.',
    synonyms:
      'emigreren, naar het buitenland, uitschrijven gemeente, uitschrijven, uitschrijving, verhuizen naar het buitenland, wereldreis, vertrekken uit Nederland, deregistration',
  },
  geboorteaangifte: {
    name: 'Geboorte aangeven',
    audience: 'Voor de ouder van een kind dat in Elzenvoorde is geboren',
    count: 'Tel alleen de kinderen die geboren zijn.',
    description:
      'Geef de geboorte aan binnen 3 dagen na de dag van de geboorte. Is de laatste dag in een weekend of op een feestdag? Dan krijgt u langer de tijd.',
    bring: [
      identity,
      'De verklaring van de verloskundige of het ziekenhuis, als u die hebt',
      'Het trouwboekje, als u daarin wilt laten schrijven',
      'De akte van erkenning, als u uw kind al hebt erkend',
    ],
    along: ['1 ouder is genoeg.'],
    cost: 'De aangifte kost niets. Voor een afschrift van de akte betaalt u.',
    ready: 'U krijgt meteen een bewijs van de aangifte mee.',
    synonyms:
      'baby, geboren, kind aangeven, aangifte geboorte, geboorte melden, baby inschrijven, pasgeboren, tweeling, bevalling, birth',
  },
  erkenning: {
    name: 'Kind erkennen',
    audience: 'Voor wie niet met de moeder getrouwd is en ouder wil zijn',
    count: 'Tel alleen de kinderen die u erkent.',
    description:
      'Met een erkenning wordt u voor de wet ouder van het kind. Het kan vanaf het begin van de zwangerschap. De moeder geeft toestemming. Kom het liefst samen.',
    bring: [
      'Het paspoort of de identiteitskaart van u beiden',
      'Schriftelijke toestemming van de moeder, als zij niet meekomt',
      'De geboorteakte van het kind, als het in een andere gemeente is geboren',
    ],
    along: ['Kom het liefst samen. De moeder geeft toestemming.'],
    cost: free,
    ready: 'U krijgt meteen een afschrift van de akte mee.',
    synonyms:
      'erkennen, ongeboren vrucht, ongeboren kind, vaderschap, duomoeder, achternaam kind, naamskeuze, gezag ouder',
  },
  'huwelijk-melden': {
    name: 'Huwelijk of partnerschap melden',
    audience: 'Voor wie wil trouwen of partners wil worden',
    description:
      'Meld uw plannen op zijn laatst 2 weken voor de trouwdag. U mag het tot 1 jaar vooraf melden. Kom samen. U kiest 2, 3 of 4 getuigen.',
    bring: [
      'Het paspoort of de identiteitskaart van u beiden',
      'Een kopie van het paspoort of de identiteitskaart van alle getuigen',
      'Papieren uit het buitenland, als u daar geboren, getrouwd of gescheiden bent',
    ],
    along: ['Kom samen met uw partner.', 'Uw getuigen komen op de trouwdag. Voor deze afspraak is een kopie genoeg.'],
    cost: 'De melding kost niets. Wat de trouwdag kost, hangt af van de dag en de plaats.',
    ready: 'Uw melding is 1 jaar geldig. Wij spreken met u af waar en hoe laat u trouwt.',
    synonyms:
      'trouwen, trouwdatum, getrouwd, ondertrouw, huwelijk, geregistreerd partnerschap, bruiloft, huwelijksaangifte, gratis trouwen, voorgenomen huwelijk, wedding, marriage',
  },
  overlijdensaangifte: {
    name: 'Overlijden aangeven',
    audience: 'Voor wie het overlijden in Elzenvoorde zelf aangeeft',
    count: 'Kies voor hoeveel overledenen u aangifte doet.',
    description:
      'Meestal doet de uitvaartverzorger dit voor u. Doet u het zelf? Kom dan voordat de begrafenis of crematie is. Die is op zijn laatst op de zesde werkdag na het overlijden.',
    bring: [
      identity,
      'De verklaring van overlijden van de arts (A-verklaring)',
      'De gesloten envelop van de arts (B-verklaring)',
      'Het trouwboekje, als dat er is',
    ],
    cost: 'De aangifte kost niets. Voor een afschrift van de akte betaalt u.',
    ready: 'U krijgt meteen de toestemming voor de begrafenis of crematie mee.',
    synonyms:
      'overleden, aangifte overlijden, overlijden melden, dood, sterfgeval, verlof tot begraven, begrafenis, crematie, uitvaart, death',
  },
  naturalisatie: {
    name: 'Nederlander worden',
    audience: 'Voor wie de Nederlandse nationaliteit wil aanvragen',
    description:
      'U vraagt naturalisatie of optie aan. Vraagt u ook aan voor uw kinderen? Kinderen vanaf 12 jaar komen mee. Mist er een papier? Dan maken wij een tweede afspraak.',
    bring: [
      'Uw paspoort of ander reisdocument',
      'Uw verblijfsvergunning',
      'Uw geboorteakte, met een vertaling en legalisatie als dat nodig is',
      'Uw diploma inburgering of een ander bewijs dat u Nederlands kent',
      'Dezelfde papieren van uw kinderen, behalve het diploma',
      'Uw pinpas',
    ],
    along: ['Vraagt u ook aan voor uw kinderen? Kinderen vanaf 12 jaar komen mee.'],
    cost: pay,
    ready:
      'Een optie duurt meestal 3 tot 6 maanden en naturalisatie ongeveer 1 jaar. Daarna nodigen wij u uit voor de ceremonie. Die hoort erbij.',
    synonyms:
      'naturaliseren, optie, nationaliteit, nederlanderschap, nederlandse nationaliteit, inburgeren, inburgering, staatsburger, citizenship, naturalisation',
  },
  geslachtsregistratie: {
    name: 'Geslacht in de geboorteakte wijzigen',
    audience: 'Voor wie 16 jaar of ouder is en in Elzenvoorde is geboren',
    description:
      'U wijzigt het geslacht in uw geboorteakte. U mag ook andere voornamen kiezen. Op schermen en in berichten staat niet waarvoor u komt.',
    bring: ['Uw paspoort of identiteitskaart', 'De verklaring van een deskundige, niet ouder dan 6 maanden'],
    cost: 'De wijziging kost niets. Voor een nieuw paspoort, een nieuwe identiteitskaart of een nieuw rijbewijs betaalt u.',
    ready: 'Wij wijzigen de akte meestal dezelfde dag. Daarna vraagt u nieuwe documenten aan.',
    synonyms:
      'geslachtswijziging, geslacht wijzigen, transgender, geslacht aanpassen, voornaam wijzigen, genderregistratie, gender',
  },
} satisfies Record<string, ProductText>
