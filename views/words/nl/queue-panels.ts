// What opens beside the visitor in hand at a counter, what the counter asks, and finding somebody in the hall.
import type { PriorityReason } from '../../../src/queue/event.ts'
import type { PauseReason } from '../../../src/queue/hall.ts'
import type { ChoiceReason } from '../../../src/queue/order.ts'

export const panels = {
  passing: {
    heading: (number: string) => `Waarheen verwijst u ${number}?`,
    label: 'Waarheen',
    backOffice: 'Backoffice',
    paused: 'pauze',
    noCounter: 'nu geen balie open',
    note: 'Bericht voor uw collega',
    noteHint: 'Geen BSN. Wordt vandaag gewist.',
    back: 'Terug',
  },

  finishing: {
    heading: (number: string) => `Wat is er gedaan voor ${number}?`,
    none: 'niet gedaan',
    persons: (count: number) => `${count} ×`,
    extra: 'Ook gedaan',
    nothingExtra: 'niets anders',
  },

  followUp: {
    heading: 'Afspraak om af te halen',
    choose: 'Kies de tijd. Dan is de afspraak gemaakt.',
    naam: 'Naam',
    email: 'E-mail',
    mobiel: 'Mobiel',
    none: 'Er is nu geen tijd vrij in de eerste vier weken.',
    wrong: {
      naam: 'Vul de naam van de bezoeker in.',
      email: 'Vul een e-mailadres in, of een mobiel nummer.',
      mobiel: 'Kijk het mobiele nummer na.',
      tijd: 'Die tijd is net gekozen door iemand anders. Kies een andere.',
    },
    made: 'De afspraak is gemaakt',
    code: 'Code',
    sent: 'De bezoeker krijgt een bevestiging.',
    notSent: 'Er is geen adres voor een bevestiging. Schrijf de tijd en de code op.',
  },

  choosing: {
    heading: (number: string) => `Waarom roept u ${number} nu op?`,
    recorded: 'Uw naam en de reden worden bewaard.',
    reasons: {
      helpedBefore: 'Is hier eerder geholpen',
      together: 'Hoort bij iemand die nu hier is',
      agreed: 'Zo afgesproken',
      quick: 'Korte vraag',
      other: 'Iets anders',
    } satisfies Record<ChoiceReason, string> as Readonly<Record<ChoiceReason, string>>,
  },

  prioritising: {
    heading: (number: string) => `Waarom krijgt ${number} voorrang?`,
    reasons: {
      cannotWait: 'Kan niet lang wachten',
      withChild: 'Heeft een klein kind bij zich',
      ourMistake: 'Wij maakten een fout',
      deadline: 'Het moet vandaag',
      other: 'Iets anders',
    } satisfies Record<PriorityReason, string> as Readonly<Record<PriorityReason, string>>,
  },

  pausing: {
    heading: 'Waarvoor is de pauze?',
    hint: 'U hoeft dit niet te zeggen.',
    reasons: {
      break: 'Koffie of lunch',
      meeting: 'Overleg',
      otherWork: 'Ander werk',
      trouble: 'Storing',
    } satisfies Record<PauseReason, string> as Readonly<Record<PauseReason, string>>,
  },

  asking: {
    heading: (number: string) => `Bent u nog bezig met ${number}?`,
    text: (minutes: string, usual: string) => `Dit bezoek duurt al ${minutes}. Meestal is het ${usual}.`,
    yes: 'Ja, het duurt langer',
    no: (time: string) => `Nee, het was rond ${time} klaar`,
  },

  finding: {
    label: 'Nummer',
    submit: 'Zoek',
    found: (count: number) => (count === 1 ? '1 nummer' : `${count} nummers`),
    nothing: 'Dit nummer is niet in de hal.',
    more: (count: number) => `En nog ${count}. Typ een nummer om te zoeken.`,
    clear: 'Sluiten',
    states: {
      waiting: 'wacht',
      absent: 'niet verschenen',
      parked: (counter: number) => `geparkeerd bij balie ${counter}`,
      backOffice: 'bij de backoffice',
    },
  },
}
