import type { display as dutch } from '../nl/display.ts'

export const display: typeof dutch = {
  title: (location) => `Calls ${location}`,
  heading: 'Whose turn is it?',
  number: 'Number',
  counter: 'Counter',
  now: 'Now',
  timesCalled: (times) => (times === 2 ? 'Second call' : times === 3 ? 'Third call' : `Call ${times}`),
  outOfOrder: 'Numbers are not called in order',

  welcome: 'Welcome',
  checkIn: 'Please check in at the kiosk.',
  waitForNumber: 'Please wait until your number is here.',
  closed: 'We are closed',
  opensToday: (time) => `We open again at ${time}.`,
  opensOn: (day, time) => `We open again on ${day} at ${time}.`,
  stillHelped: 'Do you already have a number? We will still help you.',

  waits: 'Minutes to wait:',
  wait: (from, until) => (from === until ? `${until}` : `${from}–${until}`),

  soundOff: 'Touch the screen to switch the sound on.',
  test: 'Test',
  testText: 'This is a test. Nobody is called.',
  soundTroubles: {
    heading: 'Sounds of your own that are not used',
    unknownName: 'No sound has this name.',
    noSound: 'This is not an ogg, mp3 or wav file.',
    tooLarge: 'This file is larger than 1 MB.',
    unreadable: 'This file cannot be read.',
  },
  notUpdatedSince: (time) => `Not updated since ${time}`,
  listen: 'Please listen to our staff',
}
