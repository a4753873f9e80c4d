// What a visitor can do on the page that follows a number: ask for more time, leave, be told in another way.
export const follow = {
  passedOn: (counter: number) => `Balie ${counter} verwijst u door. Wij roepen uw nummer weer op.`,
  forCounter: (counter: number) => `Balie ${counter} roept u op.`,
  longer: 'Het duurt langer dan verwacht.',

  notNow: 'Komt het nu niet uit?',
  later: {
    title: 'Tien minuten later',
    question: 'Wilt u tien minuten later komen?',
    explained: (time: string) => `Wij roepen u dan niet vóór ${time}. U houdt uw plek.`,
    once: 'Dit kan één keer.',
    yes: 'Ja, tien minuten later',
    no: 'Nee, ik kom zo',
    used: 'U hebt al een keer om tien minuten gevraagd. Dat kan niet nog een keer.',
  },
  leave: {
    title: 'Ik kom niet meer',
    question: 'Wilt u uw nummer teruggeven?',
    explained: 'Wij roepen u dan niet meer. U kunt dit niet terugdraaien.',
    yes: 'Ja, ik kom niet meer',
    no: 'Nee, ik blijf wachten',
  },
  tooLate: {
    called: (counter: number) =>
      `Dat kan niet meer: uw nummer is net opgeroepen. Ga naar balie ${counter}. Komt u niet? Dan hoeft u niets te doen.`,
    serving: (counter: number) => `Dat kan niet meer: u wordt geholpen. Zeg het aan balie ${counter}.`,
    other: 'Dat kan niet meer. Hieronder ziet u wat er met uw nummer is gebeurd.',
  },

  over: {
    title: 'Dit nummer is niet meer te volgen',
    text: 'Uw bezoek is voorbij. Of de link is niet helemaal overgenomen: scan de code dan nog een keer.',
    next: 'Wilt u nog een keer komen? Maak dan een afspraak.',
  },
  notYet: {
    title: 'Wij hebben uw nummer nog niet',
    text: 'De aanmeldzuil heeft even geen verbinding. Uw nummer geldt wel. Let op het scherm in de hal.',
    next: 'Deze pagina kijkt steeds opnieuw.',
  },

  alerts: 'Een seintje krijgen',
  sound: 'Trillen en geluid',
  soundHint: 'Als u bijna of nu aan de beurt bent, zolang u deze pagina open hebt.',
  awake: 'Scherm aan laten',
  awakeHint: 'Dan blijft deze pagina zichtbaar.',
  push: 'Melding op deze telefoon',
  pushHint:
    'Ook als u deze pagina niet open hebt. Daarvoor bewaren wij een adres van uw browser tot uw bezoek voorbij is.',
  on: 'aan',
  off: 'uit',
  pushDenied: 'Uw browser staat geen meldingen van ons toe. U kunt dat veranderen in de instellingen van uw browser.',
  pushFailed: 'De melding staat nog niet aan. Probeer het opnieuw, of laat deze pagina open.',

  told: {
    almost: (number: string) => `${number}: u bent bijna aan de beurt`,
    called: (number: string, counter: number) => `${number}: nu naar balie ${counter}`,
    absent: (number: string) => `${number}: u bent geroepen`,
  },
}
