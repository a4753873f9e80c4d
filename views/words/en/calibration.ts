import type { Words } from '../words.ts'

export const calibration: Words['calibration'] = {
  why: 'With their number visitors hear how long they will probably wait. Here you see whether that was right.',
  howToRead:
    'It is good when about 90% of those who waited had their turn within the predicted time. Much less than 90% means that we say too short a time, much more that we say too long a time.',
  none: 'There is nothing to see yet. The first figures come after the first day on which numbers were called.',
  when: 'When',
  visitors: 'Numbers',
  waited: 'Of which waited',
  off: 'Off by on average',
  bias: 'The wait was on average',
  covered: 'Within the predicted time',
  allDays: (days) => `Last ${days} days`,
  series: (letter, name) => `Series ${letter}: ${name}`,
  minutes: (minutes) => `${minutes} min`,
  longer: (minutes) => `${minutes} min longer`,
  shorter: (minutes) => `${minutes} min shorter`,
  asTold: 'as predicted',
  nobody: 'nobody',
}
