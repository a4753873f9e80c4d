// The hall as its coordinator sees it: what is the matter, what helps, and the buttons that do it.
import type { LineProblem } from '../../../src/display/line.ts'

const nummers = (count: number) => (count === 1 ? '1 nummer' : `${count} nummers`)

export const coordinator = {
  heading: 'De hal nu',

  advice: {
    heading: 'Advies',
    goesWell: 'Er is nu niets nodig.',
    nothingHelps: 'Met de balies die er zijn is de drukte nu niet op te vangen.',
    open: (counter: number, from: string | null, until: string | null) => {
      if (from === null)
        return until === null ? `Open nu balie ${counter}` : `Open balie ${counter} van nu tot ${until}`
      return until === null ? `Open balie ${counter} vanaf ${from}` : `Open balie ${counter} van ${from} tot ${until}`
    },
    serve: (counter: number, team: string) => `Laat balie ${counter} ook werken voor ${team}`,
    close: (counter: number) => `Balie ${counter} kan dicht`,
    kept: (before: string, after: string) => `belofte ${before} → ${after}`,
    stays: (kept: string) => `belofte blijft ${kept}`,
    waits: (before: string, after: string) => `gemiddeld wachten ${before} → ${after}`,
    called: (count: number) =>
      count === 1
        ? '1 bezoeker zonder open balie wordt dan geholpen'
        : `${count} bezoekers zonder open balie worden dan geholpen`,
    openNow: (counter: number) => `Balie ${counter} openen`,
    serveNow: (counter: number, team: string) => `${team} bij balie ${counter} zetten`,
    closeNow: (counter: number) => `Balie ${counter} sluiten`,
    how: 'Berekend met dezelfde bezoekers, met en zonder deze stap, voor de komende 2 uur.',
  },

  counters: {
    heading: 'Balies',
    left: (time: string) => `Hier drukte niemand meer sinds ${time}`,
    free: (time: string | null) => (time === null ? 'Vrij' : `Vrij sinds ${time}`),
    calling: (number: string, minutes: string) => `Roept ${number}, ${minutes}`,
    serving: (number: string, minutes: string) => `Helpt ${number}, ${minutes}`,
    justBegun: 'net begonnen',
    longer: (usual: string) => `langer dan gewoonlijk (${usual})`,
    farLonger: (usual: string) => `veel langer dan gewoonlijk (${usual})`,
    paused: (reason: string | null, time: string | null) =>
      [reason, time && `${reason ? 's' : 'S'}inds ${time}`].filter(Boolean).join(', '),
    open: 'Openen',
    reopen: 'Weer openen',
    close: 'Sluiten',
    closesAfter: (number: string) => `Kan dicht na ${number}`,
    about: (counter: number) => `balie ${counter}`,
    teams: 'Teams wijzigen',
  },

  queues: {
    heading: 'Rijen',
    promise: (minutes: number) => `belofte ${minutes} min`,
    nobody: 'niemand wacht',
    waiting: (count: number, longest: number) => `${count} ${count === 1 ? 'wacht' : 'wachten'}, langst ${longest} min`,
    beyond: (count: number) => `${count} te laat`,
    comers: (wait: string) => `wie nu komt: ${wait}`,
    expected: (kept: string) => `komende 2 uur ${kept} op tijd`,
  },

  beyond: {
    heading: 'Langer dan beloofd',
    nobody: 'Niemand.',
    late: (minutes: number) => `${minutes} min te laat`,
    more: (count: number) => `En nog ${nummers(count)}.`,
  },

  outlook: {
    heading: 'De komende 2 uur',
    madeAt: (time: string) => `berekend om ${time}`,
    when: 'Wanneer',
    now: 'Nu en straks',
    visitors: 'Bezoekers',
    kept: 'Op tijd',
    waits: 'Wachten',
    idle: 'Balies vrij',
    minutes: (from: number, until: number) => (until === 0 ? 'geen' : `${from} tot ${until} min`),
    tooLong: 'meer dan 2 uur',
    idleOf: (idle: number, open: number) => `${idle} van ${open}`,
    states: { well: 'goed', tight: 'krap', broken: 'te druk' },
    none: 'geen',
  },

  teams: {
    heading: (counter: number) => `Voor welke teams werkt balie ${counter} nu?`,
    hint: 'Dit verandert wie de balie oproept. Afspraken blijven zoals ze zijn.',
    save: 'Opslaan',
    back: 'Niets veranderen',
    missing: 'Kies minstens één team.',
  },

  line: {
    heading: 'Regel op de schermen',
    now: 'Op de schermen staat:',
    none: 'Op de schermen staat nu geen regel.',
    write: 'Een regel op de schermen zetten',
    dutch: 'Nederlands',
    english: 'Engels',
    hint: 'Hoogstens 120 tekens. Noem geen namen. De regel verdwijnt vanzelf aan het eind van de dag.',
    show: 'Op de schermen zetten',
    takeAway: 'Weghalen',
    back: 'Niets veranderen',
    problems: {
      missing: 'Vul in wat er op de schermen moet staan.',
      tooLong: 'Gebruik hoogstens 120 tekens.',
      serviceNumber: 'Haal het burgerservicenummer weg. Dat mag niet op een scherm.',
      strange: 'Gebruik alleen letters, cijfers en leestekens.',
    } satisfies Record<LineProblem, string> as Readonly<Record<LineProblem, string>>,
  },

  refused: {
    stillCalled: 'Deze balie heeft een nummer opgeroepen. Sluit de balie als dat bezoek klaar is.',
    stillServing: 'Aan deze balie wordt iemand geholpen. Sluit de balie als dat bezoek klaar is.',
    outdated: 'Deze balie was intussen veranderd. Uw knop heeft niets gedaan. Dit is de stand van nu.',
    alreadyOpen: 'Deze balie is al open.',
    alreadyClosed: 'Deze balie is al gesloten.',
    sameTeams: 'Deze balie werkt al voor deze teams.',
  },
}
