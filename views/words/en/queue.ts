import type { Need } from '../../../src/booking/contact.ts'
import type { queue as dutch } from '../nl/queue.ts'

export const queue: typeof dutch = {
  counter: (number) => `Counter ${number}`,
  states: { open: 'Open', closed: 'Closed', paused: 'On a break' },
  seriesNames: {
    appointment: 'Appointment',
    walkIn: 'Walk-in',
    collect: 'Collecting',
    priority: 'Priority',
  },

  choose: {
    title: 'At which counter are you?',
    none: 'This location has no counters yet.',
    open: (number) => `Open counter ${number}`,
    reopen: (number) => `Reopen counter ${number}`,
    enter: (number) => `Go to counter ${number}`,
  },

  doing: {
    nothing: 'Free',
    calling: (number, time) => `Calling ${number} since ${time}`,
    serving: (number, time) => `Helping ${number} since ${time}`,
  },

  now: {
    heading: 'Now',
    closed: 'This counter is closed',
    paused: 'This counter is on a break',
    nobody: 'Nobody is waiting for this counter now',
    ready: 'Ready for the next one',
    called: 'Called',
    serving: 'At the counter',
    since: (time, minutes) => `since ${time}${minutes === null ? '' : `, ${minutes}`}`,
    calledAgain: (times, time) => `Call ${times} at ${time}.`,
    justNow: 'less than a minute',
    appointment: 'Appointment',
    arrived: 'Here since',
    waited: 'Waited',
    planned: 'Planned',
    language: 'Language',
    needs: 'Take into account',
    why: 'Why this number',
  },

  acts: {
    label: 'Buttons',
    next: 'Next',
    start: 'Start',
    finish: 'Done',
    finishAndNext: 'Done and next',
    recall: 'Call again',
    recallIn: (seconds) => `in ${seconds} s`,
    callsUsed: 'not allowed any more',
    absent: 'Did not come',
    open: 'Open counter',
    close: 'Close counter',
    putBack: 'Put back',
    putBackNumber: (number) => `Put number ${number} back`,
  },

  why: {
    promiseEndsFirst: (due) => `This promise ends first: at ${due}.`,
    secondPromiseEndsFirst: (due) => `Should have been called before ${due} and has waited longest since.`,
    pastSecondPromise: (due) => `Should have been called long before now: at ${due}. So it goes first.`,
    oldestOfSeries: (series, pressing) =>
      `Is the oldest of series ${series}. ${pressing} is pressing there, but nobody is passed in a series.`,
  },

  done: {
    ticketCalled: (number) => `${number} called`,
    ticketRecalled: (number) => `${number} called again`,
    serviceStarted: (number) => `${number} started`,
    serviceFinished: (number) => `${number} done`,
    ticketMarkedAbsent: (number) => `${number} did not come`,
    ticketMissed: (number) => `${number} did not come`,
    ticketPutBack: (number) => `${number} put back: waiting again`,
    counterOpened: 'Counter opened',
    counterClosed: 'Counter closed',
  },

  next: {
    heading: 'Coming up',
    nobody: 'Nobody.',
    early: (number, appointment, from) =>
      `${number} is here already: appointment at ${appointment}, can be called from ${from}.`,
    more: (count) => (count === 1 ? 'Then 1 more number.' : `Then ${count} more numbers.`),
  },

  promise: {
    left: (minutes) => `${minutes} min left`,
    broken: (minutes) => `${minutes} min late`,
  },

  hall: {
    title: 'The hall now',
    heading: 'The hall',
    series: 'Series',
    waiting: 'Waiting',
    longest: 'Longest',
    beyond: 'Late',
    minutes: (minutes) => `${minutes} min`,
    none: '–',
    noneSaid: 'nobody',
    unserved: 'No open counter for',
    unservedText: (numbers, team) => `${team}: ${numbers}`,
    absent: 'Did not come',
    tickets: 'Who is waiting',
    nobody: 'Nobody is waiting.',
    number: 'Number',
    since: 'Here since',
    forWhat: 'Team',
    promise: 'Promise',
    counters: 'Counters',
    teams: 'Teams',
    counter: 'Counter',
    now: 'Now',
    summary: (waiting, beyond) => {
      if (waiting === 0) return 'Nobody is waiting.'
      const who = waiting === 1 ? '1 number is waiting' : `${waiting} numbers are waiting`
      return beyond === 0 ? `${who}, none longer than promised.` : `${who}, ${beyond} of them longer than promised.`
    },
    readAt: (time) => `As of ${time}`,
  },

  nothingChanged: 'Nothing changed',
  refused: {
    outdated: 'This counter had changed meanwhile. Your button did nothing. This is how it is now.',
    stillCalled: 'A number is still being called. Choose Start or Did not come.',
    stillServing: 'Somebody is still at the counter. Choose Done first.',
    nobodyWaiting: 'Nobody is waiting for this counter now.',
    counterClosed: 'This counter is closed. Open it to call somebody.',
    counterPaused: 'This counter is on a break. Open it to call somebody.',
    tooSoon: 'You cannot call again yet. Wait a few seconds.',
    callsUsed: 'This number has been called as often as it may be.',
    nobodyCalled: 'Nobody has been called.',
    nobodyServed: 'Nobody is at the counter.',
    notAbsent: 'This number was put back already, or is not of today.',
    alreadyOpen: 'This counter is open already.',
    alreadyClosed: 'This counter is closed already.',
  },

  keys: {
    heading: 'Keys',
    show: 'Keys',
    on: 'Use keys',
    list: {
      n: 'Call the next one. Whoever is at the counter is done.',
      g: 'Start: the visitor is here',
      k: 'Done, without calling anybody',
      h: 'Call again',
      a: 'Did not come',
      '?': 'This list',
    },
    close: 'Close',
  },
  buttonsWait: 'A button works only when the connection is back.',

  languages: { nl: 'Dutch', en: 'English' },
  needs: {
    rolstoel: 'Wheelchair or mobility scooter',
    tolk: 'Brings an interpreter',
    gebarentaal: 'Uses sign language',
    slechtziend: 'Sees poorly or not at all',
    slechthorend: 'Hears poorly or not at all',
    prikkels: 'Likes to wait in a quiet place',
  } satisfies Record<Need, string>,
}
