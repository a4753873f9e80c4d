import type { wait as dutch } from '../nl/wait.ts'

export const wait: typeof dutch = {
  ask: 'Message when there is a place',
  askWhy: 'When a place comes free, or when there are new times, you get a message and we keep a place for you.',
  toAsk: 'Send me a message when there is a place',
  askSooner: 'Rather sooner?',
  askSoonerWhy:
    'Feel free to make an appointment. After that you can get a message when there is an earlier place. Or wait for a message without making an appointment now.',
  toAskSooner: 'Send me a message when there is an earlier place',

  title: 'Send me a message when there is a place',
  steps: (minutes, until, times) => [
    'When there is a place, we offer it to one person at a time. Who has waited longest comes first.',
    `We keep the place for you for ${minutes}. You decide whether to take it.`,
    `You are on the list up to and including ${until}. You can stop at any time. If you do not answer ${times} times when there is a place, you leave the list too.`,
  ],
  soonerThan: (day) => `You only get a message about a place before ${day}.`,
  nowFree: (moment, place) => `A time is free right now: ${moment}, ${place}.`,
  contact: 'Where do we send the message?',
  contactWhy: 'We use your details for nothing else. When you leave the list we erase them.',
  emailHint: 'We send the message to it, when there is a place.',
  mobileHint: 'We send an SMS to it, when there is a place.',
  put: 'Put me on the list',

  asked: 'You are on the list',
  askedWhere: 'We have sent you a message. It says until when you are on the list.',
  askedHow: 'There is a link in the message too. With it you can see what you asked for, or stop.',
  askedNothing: 'No message? Look in your spam folder too. Or ask once more: you keep your place in the row.',

  mine: 'Your place on the list',
  mineWhy: 'You get a message when there is a place. You need not do anything now.',
  what: 'What for',
  where: 'Where',
  days: 'Days',
  parts: 'When on the day',
  until: 'On the list up to and including',
  stop: 'No longer waiting?',
  stopWhy: 'We take you off the list and erase your details.',
  toStop: 'Take me off the list',
  stopped: 'You are no longer on the list',
  stoppedWhy: 'You get no more messages. Your details have been erased.',
  toStart: 'Make an appointment',

  offered: 'There is a place for you',
  notYet: 'Your appointment has not been made yet.',
  place: 'This place',
  take: 'Make this appointment',
  decline: 'No, I wait for another place',
  declined: 'This place is now for somebody else. You are still on the list.',
  asking: 'What you asked for',
  goneWhy: 'The time to choose is over, or you had already chosen.',
  stillOn: 'You are still on the list. If there is a place again, you get a new message.',

  tooMany: 'You are on the list often enough',
  tooManyWhy: (max, phone) =>
    `For this email address or mobile number there are ${max} requests for a message already. Take one off the list with the link in our message, or call ${phone}.`,
  later: 'We get too many requests now',
  laterWhy: (duration, phone) => `You are not on the list yet. Try again in ${duration}, or call ${phone}.`,
}
