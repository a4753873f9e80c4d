import type { panels as dutch } from '../nl/queue-panels.ts'

export const panels: typeof dutch = {
  passing: {
    heading: (number) => `Where do you send ${number}?`,
    label: 'Where to',
    backOffice: 'Back office',
    paused: 'on a break',
    noCounter: 'no counter open now',
    note: 'Note for your colleague',
    noteHint: 'No citizen service number. Erased today.',
    back: 'Back',
  },

  finishing: {
    heading: (number) => `What was done for ${number}?`,
    none: 'not done',
    persons: (count) => `${count} ×`,
    extra: 'Also done',
    nothingExtra: 'nothing else',
  },

  followUp: {
    heading: 'Appointment to collect',
    choose: 'Choose the time. That makes the appointment.',
    naam: 'Name',
    email: 'E-mail',
    mobiel: 'Mobile',
    none: 'No time is free in the first four weeks.',
    wrong: {
      naam: 'Fill in the name of the visitor.',
      email: 'Fill in an e-mail address, or a mobile number.',
      mobiel: 'Check the mobile number.',
      tijd: 'Somebody else has just chosen that time. Choose another one.',
    },
    made: 'The appointment is made',
    code: 'Code',
    sent: 'The visitor gets a confirmation.',
    notSent: 'There is no address for a confirmation. Write down the time and the code.',
  },

  choosing: {
    heading: (number) => `Why do you call ${number} now?`,
    recorded: 'Your name and the reason are kept.',
    reasons: {
      helpedBefore: 'Was helped here before',
      together: 'Belongs with somebody who is here now',
      agreed: 'As agreed',
      quick: 'Short question',
      other: 'Something else',
    },
  },

  prioritising: {
    heading: (number) => `Why does ${number} get priority?`,
    reasons: {
      cannotWait: 'Cannot wait long',
      withChild: 'Has a small child along',
      ourMistake: 'We made a mistake',
      deadline: 'It has to be today',
      other: 'Something else',
    },
  },

  pausing: {
    heading: 'What is the break for?',
    hint: 'You do not have to say.',
    reasons: { break: 'Coffee or lunch', meeting: 'Meeting', otherWork: 'Other work', trouble: 'Something is broken' },
  },

  asking: {
    heading: (number) => `Are you still busy with ${number}?`,
    text: (minutes, usual) => `This visit has lasted ${minutes}. Usually it takes ${usual}.`,
    yes: 'Yes, it takes longer',
    no: (time) => `No, it was done around ${time}`,
  },

  finding: {
    label: 'Number',
    submit: 'Find',
    found: (count) => (count === 1 ? '1 number' : `${count} numbers`),
    nothing: 'This number is not in the hall.',
    more: (count) => `And ${count} more. Type a number to find it.`,
    clear: 'Close',
    states: {
      waiting: 'waiting',
      absent: 'did not come',
      parked: (counter) => `parked at counter ${counter}`,
      backOffice: 'with the back office',
    },
  },
}
