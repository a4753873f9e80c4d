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
  closed: 'We are closed',
  opensToday: (time) => `We open again at ${time}.`,
  opensOn: (day, time) => `We open again on ${day} at ${time}.`,
  stillHelped: 'Do you already have a number? We will still help you.',

  soundOff: 'The sound is off. Touch the screen to switch it on.',
  notUpdatedSince: (time) => `Not updated since ${time}`,
  listen: 'Please listen to our staff',
}
