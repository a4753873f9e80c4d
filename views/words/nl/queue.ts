// The counter, and the hall as staff see it.
import type { Need } from '../../../src/booking/contact.ts'

export const queue = {
  counter: (number: number) => `Balie ${number}`,
  states: { open: 'Open', closed: 'Gesloten', paused: 'Pauze' },
  seriesNames: {
    appointment: 'Met afspraak',
    walkIn: 'Zonder afspraak',
    collect: 'Afhalen',
    priority: 'Voorrang',
  },

  choose: {
    title: 'Aan welke balie zit u?',
    none: 'Deze locatie heeft nog geen balies.',
    open: (number: number) => `Balie ${number} openen`,
    reopen: (number: number) => `Balie ${number} weer openen`,
    enter: (number: number) => `Naar balie ${number}`,
  },

  doing: {
    nothing: 'Vrij',
    calling: (number: string, time: string) => `Roept ${number} sinds ${time}`,
    serving: (number: string, time: string) => `Helpt ${number} sinds ${time}`,
  },

  now: {
    heading: 'Nu',
    closed: 'Deze balie is gesloten',
    paused: 'Deze balie heeft pauze',
    nobody: 'Er wacht nu niemand voor deze balie',
    ready: 'Klaar voor de volgende',
    called: 'Opgeroepen',
    serving: 'Aan de balie',
    since: (time: string, minutes: string | null) => `sinds ${time}${minutes === null ? '' : `, ${minutes}`}`,
    calledAgain: (times: number, time: string) => `${times}e oproep om ${time}.`,
    justNow: 'minder dan 1 minuut',
    appointment: 'Afspraak',
    arrived: 'Binnen sinds',
    waited: 'Gewacht',
    planned: 'Staat voor',
    language: 'Taal',
    needs: 'Houd rekening met',
    why: 'Waarom dit nummer',
  },

  acts: {
    label: 'Knoppen',
    next: 'Volgende',
    start: 'Start',
    finish: 'Klaar',
    finishAndNext: 'Klaar en volgende',
    recall: 'Herhaal oproep',
    recallIn: (seconds: number) => `over ${seconds} s`,
    callsUsed: 'mag niet meer',
    absent: 'Niet verschenen',
    open: 'Balie openen',
    close: 'Balie sluiten',
    putBack: 'Terugzetten',
    putBackNumber: (number: string) => `Nummer ${number} terugzetten`,
  },

  why: {
    promiseEndsFirst: (due: string) => `Deze belofte loopt het eerst af: om ${due}.`,
    secondPromiseEndsFirst: (due: string) => `Had voor ${due} aan de beurt moeten zijn en wacht het langst daarna.`,
    pastSecondPromise: (due: string) => `Had ruim voor nu aan de beurt moeten zijn: om ${due}. Gaat daarom voor.`,
    oldestOfSeries: (series: string, pressing: string) =>
      `Is de oudste van reeks ${series}. Daarin heeft ${pressing} haast, maar niemand gaat er voor.`,
  },

  done: {
    ticketCalled: (number: string) => `${number} opgeroepen`,
    ticketRecalled: (number: string) => `${number} opnieuw opgeroepen`,
    serviceStarted: (number: string) => `${number} begonnen`,
    serviceFinished: (number: string) => `${number} klaar`,
    ticketMarkedAbsent: (number: string) => `${number} niet verschenen`,
    ticketMissed: (number: string) => `${number} niet verschenen`,
    ticketPutBack: (number: string) => `${number} teruggezet: wacht weer`,
    counterOpened: 'Balie geopend',
    counterClosed: 'Balie gesloten',
  },

  next: {
    heading: 'Straks',
    nobody: 'Niemand.',
    early: (number: string, appointment: string, from: string) =>
      `${number} is er al: afspraak om ${appointment}, op te roepen vanaf ${from}.`,
    more: (count: number) => (count === 1 ? 'Daarna nog 1 nummer.' : `Daarna nog ${count} nummers.`),
  },

  promise: {
    left: (minutes: number) => `nog ${minutes} min`,
    broken: (minutes: number) => `${minutes} min te laat`,
  },

  hall: {
    title: 'De hal nu',
    heading: 'De hal',
    series: 'Reeks',
    waiting: 'Wachten',
    longest: 'Langst',
    beyond: 'Te laat',
    minutes: (minutes: number) => `${minutes} min`,
    none: '–',
    noneSaid: 'niemand',
    unserved: 'Geen open balie voor',
    unservedText: (numbers: string, team: string) => `${team}: ${numbers}`,
    absent: 'Niet verschenen',
    tickets: 'Wie er wachten',
    nobody: 'Er wacht niemand.',
    number: 'Nummer',
    since: 'Binnen sinds',
    forWhat: 'Team',
    promise: 'Belofte',
    counters: 'Balies',
    teams: 'Teams',
    counter: 'Balie',
    now: 'Nu',
    summary: (waiting: number, beyond: number) => {
      if (waiting === 0) return 'Er wacht niemand.'
      const who = waiting === 1 ? 'Er wacht 1 nummer' : `Er wachten ${waiting} nummers`
      return beyond === 0 ? `${who}, niemand langer dan beloofd.` : `${who}, waarvan ${beyond} langer dan beloofd.`
    },
    readAt: (time: string) => `Stand van ${time}`,
  },

  nothingChanged: 'Niets veranderd',
  refused: {
    outdated: 'Deze balie was intussen veranderd. Uw knop heeft niets gedaan. Dit is de stand van nu.',
    stillCalled: 'Er is nog een nummer opgeroepen. Kies Start of Niet verschenen.',
    stillServing: 'Er staat nog iemand aan de balie. Kies eerst Klaar.',
    nobodyWaiting: 'Er wacht nu niemand voor deze balie.',
    counterClosed: 'Deze balie is gesloten. Open de balie om iemand op te roepen.',
    counterPaused: 'Deze balie heeft pauze. Open de balie om iemand op te roepen.',
    tooSoon: 'U kunt nog niet opnieuw oproepen. Wacht een paar seconden.',
    callsUsed: 'Dit nummer is zo vaak opgeroepen als mag.',
    nobodyCalled: 'Er is niemand opgeroepen.',
    nobodyServed: 'Er staat niemand aan de balie.',
    notAbsent: 'Dit nummer is al teruggezet of niet meer van vandaag.',
    alreadyOpen: 'Deze balie is al open.',
    alreadyClosed: 'Deze balie is al gesloten.',
  },

  keys: {
    heading: 'Sneltoetsen',
    show: 'Sneltoetsen',
    on: 'Sneltoetsen gebruiken',
    list: {
      n: 'Volgende oproepen. Staat er iemand aan de balie, dan is die klaar.',
      g: 'Start: de bezoeker is er',
      k: 'Klaar, zonder iemand op te roepen',
      h: 'Oproep herhalen',
      a: 'Niet verschenen',
      '?': 'Deze lijst',
    },
    close: 'Sluiten',
  },
  buttonsWait: 'Een knop doet pas iets als de verbinding terug is.',

  languages: { nl: 'Nederlands', en: 'Engels' } as Readonly<Record<string, string>>,
  needs: {
    rolstoel: 'Rolstoel of scootmobiel',
    tolk: 'Brengt een tolk mee',
    gebarentaal: 'Spreekt gebarentaal',
    slechtziend: 'Ziet slecht of niet',
    slechthorend: 'Hoort slecht of niet',
    prikkels: 'Wacht graag op een rustige plek',
  } satisfies Record<Need, string> as Readonly<Record<string, string>>,
}
