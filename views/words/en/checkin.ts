import type { checkin as dutch } from '../nl/checkin.ts'

export const checkin: typeof dutch = {
  yourNumber: 'Your number is',
  notInOrder: 'Numbers are not called in order.',

  people: (count) => (count === 1 ? 'There is 1 person before you.' : `There are ${count} people before you.`),
  peopleNone: 'You are first.',
  around: (time) => `It will be your turn around ${time}.`,
  wait: {
    none: 'no waiting',
    atMost: (minutes) => `at most ${minutes}`,
    about: (minutes) => `about ${minutes}`,
    between: (from, until) => `${from} to ${until}`,
  },
  youWait: (long) => `You still wait ${long}.`,
  rightAway: 'It will be your turn right away.',
  promise: (minutes, time) => `We want to help you within ${minutes}: before ${time}.`,
  overdue: 'It takes longer than we wanted. We will help you as soon as we can.',
  lateFor: (time) =>
    `Your appointment was at ${time}. That time has passed. You now wait with the people who have no appointment.`,

  states: {
    waiting: 'You are waiting',
    almost: 'It is almost your turn',
    called: (counter) => `Now: go to counter ${counter}`,
    serving: (counter) => `You are being helped at counter ${counter}`,
    parked: (counter) => `Counter ${counter} will go on with you in a moment`,
    backOffice: 'A colleague is looking into it for you',
    absent: (time) => `You were called at ${time}`,
    done: 'You have been helped',
    missed: 'We called, but did not see you',
    later: (time) => `We will not call you before ${time}`,
    left: 'Your number has been given back',
    over: 'This number no longer counts',
  },
  advice: {
    almost: 'Come to the hall and watch the screen.',
    waiting: 'Stay close to the hall.',
    parked: 'Stay in the hall.',
    backOffice: 'Stay in the hall. We will call your number again.',
    absent: 'Go to the reception desk. We will help you from there.',
    missed: 'Do you still need help? Go to the reception desk, or make a new appointment.',
    done: 'Thank you for your visit.',
    later: 'You keep your place. Please be back in the hall by then.',
    left: 'Do you want help after all? Take a new number, or go to the reception.',
    over: 'Do you still need help? Make a new appointment, or call us.',
  },
  calledTitle: (number, counter) => `▶ ${number} counter ${counter}`,
  updated: (time) => `Updated at ${time}.`,
  stale: 'No connection. Watch the screen in the hall.',
  refresh: 'Update now',
  bring: 'What you need at the counter',
}
