// What a resident has erased, and when it goes by itself.
export const erase: typeof import('../nl/erase.ts').erase = {
  heading: 'Your details',
  byItself: (date) => `We erase your name, your e-mail address and your mobile number on ${date} at the latest.`,
  now: 'Erase them now',
  question: 'Shall we erase your details now?',
  what: 'We erase your name, your e-mail address, your mobile number and the messages that were still to be sent.',
  afterwards:
    'After that you cannot see this appointment any more, not even with the link in a message. We keep only that there was a visit, without knowing whose.',
  send: 'Erase details',
  done: 'We have erased your details.',
}
