// What stands on every page, whatever it is about.
export const shell = {
  skipToContent: 'Naar de inhoud',
  chooseLanguage: 'Taal kiezen',
  back: 'Terug',
  step: (at: number, of: number) => `Stap ${at} van ${of}`,

  help: 'Hulp nodig?',
  call: 'Bel',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  aboutThisSite: 'Over deze website',

  problemTitle: 'Fout: ',
  problemHeading: 'Er is iets niet goed ingevuld',
  error: 'Fout:',
  attention: 'Let op:',
  optional: '(hoeft niet)',
  change: 'Wijzigen',

  busy: 'Een ogenblik …',
  slow: 'Dit duurt langer dan normaal.',
  failed: 'Dat is niet gelukt.',
  failedNow: 'Wat u hebt ingevuld, staat er nog. Controleer uw verbinding en probeer het opnieuw.',
  noConnection: 'Geen verbinding. Wat u hier ziet, is misschien niet meer juist.',

  toStart: 'Naar het begin',
  misfortunes: {
    notFound: {
      title: 'Deze pagina bestaat niet',
      text: 'Misschien is het adres niet goed overgenomen. Begin opnieuw, of bel ons.',
    },
    forbidden: {
      title: 'Dit kan hier niet',
      text: 'Uw browser stuurde dit vanaf een andere website. Ga naar het begin en probeer het opnieuw.',
    },
    malformed: {
      title: 'Wij begrijpen deze vraag niet',
      text: 'Er is niets veranderd. Ga terug en probeer het opnieuw, of bel ons.',
    },
    tooLarge: {
      title: 'Dit is te groot',
      text: 'U stuurde meer dan wij kunnen ontvangen. Er is niets veranderd.',
    },
    tooMany: {
      title: 'U hebt het te vaak geprobeerd',
      text: 'Wacht een kwartier en probeer het dan opnieuw, of bel ons.',
    },
    unavailable: {
      title: 'De dienst werkt nu niet',
      text: 'Er is niets veranderd. Probeer het over een paar minuten opnieuw, of bel ons.',
    },
    ours: {
      title: 'Er is een probleem met onze dienst',
      text: 'Dat ligt niet aan u. Er is niets veranderd. Probeer het later opnieuw, of bel ons.',
    },
  },
  /** Whatever goes wrong: nobody in the hall can mend it, or call from a kiosk. */
  inHall: {
    kiosk: { title: 'Dat lukt hier nu niet', text: 'Vraag een medewerker om u te helpen.' },
    display: { title: 'Let op: luister naar de medewerker', text: 'Dit scherm werkt nu even niet.' },
  },
  nothingYet: {
    title: 'Hier is nog niets ingericht',
    text: 'Beurt werkt, maar de database is nog leeg. De gemeente moet eerst haar producten en locaties invoeren.',
  },
}
