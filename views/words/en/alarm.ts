import type { alarm as dutch } from '../nl/alarm.ts'

export const alarm: typeof dutch = {
  call: 'Call for help',
  what: 'All your colleagues at this location see and hear this at once.',
  confirm: 'Yes, call for help',
  raised: (place, time) => `Help needed at ${place}, ${time}`,
  counter: (number) => `counter ${number}`,
  reception: 'reception',
  own: 'Your colleagues see your call.',
  go: 'I am going there',
  goes: (name) => `${name} is going there.`,
  end: 'End the call',
}
