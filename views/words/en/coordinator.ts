import type { LineProblem } from '../../../src/display/line.ts'
import type { Words } from '../words.ts'

const numbers = (count: number) => (count === 1 ? '1 number' : `${count} numbers`)

export const coordinator: Words['coordinator'] = {
  heading: 'The hall now',

  advice: {
    heading: 'Advice',
    goesWell: 'Nothing is needed now.',
    nothingHelps: 'The counters that there are cannot cope with so many people now.',
    open: (counter, from, until) => {
      if (from === null)
        return until === null ? `Open counter ${counter} now` : `Open counter ${counter} from now until ${until}`
      return until === null
        ? `Open counter ${counter} from ${from}`
        : `Open counter ${counter} from ${from} until ${until}`
    },
    serve: (counter, team) => `Let counter ${counter} also work for ${team}`,
    close: (counter) => `Counter ${counter} can close`,
    kept: (before, after) => `promise ${before} → ${after}`,
    stays: (kept) => `promise stays ${kept}`,
    waits: (before, after) => `average wait ${before} → ${after}`,
    called: (count) =>
      count === 1
        ? '1 visitor without an open counter is then helped'
        : `${count} visitors without an open counter are then helped`,
    openNow: (counter) => `Open counter ${counter}`,
    serveNow: (counter, team) => `Add ${team} to counter ${counter}`,
    closeNow: (counter) => `Close counter ${counter}`,
    how: 'Calculated with the same visitors, with and without this step, for the next 2 hours.',
  },

  counters: {
    heading: 'Counters',
    left: (time) => `Nobody has pressed here since ${time}`,
    free: (time) => (time === null ? 'Free' : `Free since ${time}`),
    calling: (number, minutes) => `Calls ${number}, ${minutes}`,
    serving: (number, minutes) => `Helps ${number}, ${minutes}`,
    justBegun: 'just begun',
    longer: (usual) => `longer than usual (${usual})`,
    farLonger: (usual) => `far longer than usual (${usual})`,
    paused: (reason, time) => [reason, time && `${reason ? 's' : 'S'}ince ${time}`].filter(Boolean).join(', '),
    open: 'Open',
    reopen: 'Open again',
    close: 'Close',
    closesAfter: (number) => `Can close after ${number}`,
    about: (counter) => `counter ${counter}`,
    teams: 'Change teams',
  },

  queues: {
    heading: 'Queues',
    promise: (minutes) => `promise ${minutes} min`,
    nobody: 'nobody waits',
    waiting: (count, longest) => `${count} ${count === 1 ? 'waits' : 'wait'}, longest ${longest} min`,
    beyond: (count) => `${count} late`,
    comers: (wait) => `new arrivals: ${wait}`,
    expected: (kept) => `next 2 hours ${kept} in time`,
  },

  beyond: {
    heading: 'Longer than promised',
    nobody: 'Nobody.',
    late: (minutes) => `${minutes} min late`,
    more: (count) => `And ${numbers(count)} more.`,
  },

  outlook: {
    heading: 'The next 2 hours',
    madeAt: (time) => `calculated at ${time}`,
    when: 'When',
    now: 'Now and soon',
    visitors: 'Visitors',
    kept: 'In time',
    waits: 'Wait',
    idle: 'Counters free',
    minutes: (from, until) => (until === 0 ? 'none' : `${from} to ${until} min`),
    tooLong: 'over 2 hours',
    idleOf: (idle, open) => `${idle} of ${open}`,
    states: { well: 'good', tight: 'tight', broken: 'too busy' },
    none: 'none',
  },

  teams: {
    heading: (counter) => `Which teams does counter ${counter} work for now?`,
    hint: 'This changes whom the counter calls. Appointments stay as they are.',
    save: 'Save',
    back: 'Change nothing',
    missing: 'Choose at least one team.',
  },

  line: {
    heading: 'Line on the displays',
    now: 'On the displays:',
    none: 'There is no line on the displays now.',
    write: 'Put a line on the displays',
    dutch: 'Dutch',
    english: 'English',
    hint: 'At most 120 characters. Do not name anybody. The line goes away by itself at the end of the day.',
    show: 'Put it on the displays',
    takeAway: 'Take away',
    back: 'Change nothing',
    problems: {
      missing: 'Fill in what the displays should say.',
      tooLong: 'Use at most 120 characters.',
      serviceNumber: 'Take the citizen service number out. It may not be on a display.',
      strange: 'Use letters, digits and punctuation only.',
    } satisfies Record<LineProblem, string>,
  },

  refused: {
    stillCalled: 'This counter has called a number. Close it when that visit is over.',
    stillServing: 'Somebody is being helped at this counter. Close it when that visit is over.',
    outdated: 'This counter had changed meanwhile. Your button did nothing. This is how it is now.',
    alreadyOpen: 'This counter is open already.',
    alreadyClosed: 'This counter is closed already.',
    sameTeams: 'This counter already works for these teams.',
  },
}
