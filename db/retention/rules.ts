// For how long what is said about people is kept, and why so long. The tables of docs/privacy.md are these, in words.
import { answersHours, sessionHours, termHours, triesMinutes } from '../../src/catalogue/erasure.ts'

/** For how long something is kept, and why so long. */
export interface RetentionRule {
  what: string
  until: string
  why: string
}

const visits = termHours('contacts') / 24
const year = termHours('audit') / 24

export const rules = {
  contacts: {
    what: 'who a visit is of: name, e-mail address, mobile number',
    until: `${visits} days after the visit (setting \`contactDays\`)`,
    why: 'to tell about the visit and its result, and to show it to who comes back to it',
  },
  messages: {
    what: 'what a message says, and to whom it goes',
    until: 'it was sent; when it could not be, with the contact data',
    why: 'to send it, and to try again',
  },
  secrets: {
    what: 'the hash of a link that opens the appointment',
    until: 'with the contact data',
    why: 'to let its owner in',
  },
  needs: {
    what: 'what somebody needs during the visit, when they said so',
    until: 'the end of the day of the visit',
    why: 'to help well; it may be about health',
  },
  notes: {
    what: 'what an employee wrote for the colleague who helps next',
    until: 'the end of the day',
    why: 'so that a visitor need not tell it twice',
  },
  codes: {
    what: 'the six digits of an appointment',
    until: 'the end of the day of the visit',
    why: 'to report at the kiosk, and to find the appointment again',
  },
  holds: {
    what: 'a time that is held, with what was filled in and hashes of browser and network',
    until: `${termHours('holds')} hours after it lapsed; when it is booked the hashes go at once`,
    why: 'so that who was interrupted need not begin again, and nobody holds everything',
  },
  alerts: {
    what: 'when somebody could come earlier, and what was offered to them',
    until: 'the appointment is over; of an offer, the day after the time that was offered',
    why: 'to offer an earlier place',
  },
  waits: {
    what: 'who waits without an appointment: name, e-mail address, mobile number, and when they could come',
    until: 'it becomes an appointment, or they stop waiting; else two hours after it is over at most',
    why: 'to offer a place that comes free',
  },
  links: {
    what: 'which ticket belongs to which appointment, and the address on which it is followed',
    until: 'the second night after the day of the visit; not before that day was ended, should its end have failed',
    why: 'to call the visitor, and to show how long it takes',
  },
  lent: {
    what: 'the address on which a number is followed that a kiosk gives while the server is away',
    until: 'the end of the day',
    why: 'so that the kiosk can show it before the server knows of the number',
  },
  pushes: {
    what: 'the address of a browser, and its keys, whose owner asked to be told when the number is called',
    until: 'the visit is over, and at most the end of the day',
    why: 'to tell who does not have the page open',
  },
  answers: {
    what: 'which form was answered, and with what: random numbers and hashes',
    until: `${answersHours} hours`,
    why: 'so that a form that is sent twice counts once',
  },
  tries: {
    what: 'how often something was tried lately: codes, and keyed hashes of network, address and username',
    until: `${triesMinutes} minutes, and at most an hour more`,
    why: 'so that nobody guesses codes or passwords, or takes all places',
  },
  sessions: {
    what: 'who is signed in: hash of the cookie, employee, location',
    until: `${sessionHours} hours, or signing out`,
    why: 'to know which employee it is',
  },
  presses: {
    what: 'which employee pressed a button at a counter',
    until: `${year} days; the press itself stays, without who`,
    why: 'to look into what went wrong',
  },
  alarms: {
    what: 'which employee called for help, and who answered',
    until: 'a day',
    why: 'to show it to colleagues',
  },
  help: {
    what: 'which employee went to a kiosk where help was asked',
    until: 'a day',
    why: 'to show it at the kiosk and to colleagues',
  },
  audit: {
    what: 'what employees did beside that: signing in, changes; with a keyed hash of the network',
    until: `${year} days`,
    why: 'BIO2 8.15 and 8.18: to look into misuse',
  },
  employment: {
    what: 'an employee: name, username, hash of the password, roles',
    until: 'the municipality removes the account',
    why: 'to let employees in and nobody else',
  },
  afterwards: {
    what: 'the random number of an appointment, and of its messages',
    until: 'it stays with the visit, for figures; without contact data and links it leads to nobody',
    why: 'to count visits, and messages that helped',
  },
} as const satisfies Record<string, RetentionRule>

export type RetentionRuleName = keyof typeof rules
