// What residents get by mail and SMS. Everything under `sms` keeps to the GSM alphabet: no €, no curly quotes.
import type { Words } from '../words.ts'

interface Moment {
  day: string
  full: string
}

const yourAppointment = ({ full }: Moment) => `Your appointment on ${full}`
const reminder = (moment: Moment) => `Reminder: your appointment on ${moment.full}`
const usePlace = 'Can you not come? Please cancel your appointment. Somebody else can use your place.'
const plan = (time: string) => `What time will you leave home to be there at ${time}?`

export const messages: Words['messages'] = {
  moment: (day, time) => `${day} at ${time}`,
  greeting: (name) => `Dear ${name},`,
  subject: {
    confirmation: yourAppointment,
    change: ({ full }) => `Changed: your appointment on ${full}`,
    cancellation: ({ full }) => `Cancelled: your appointment on ${full}`,
    reminderEarly: reminder,
    reminderLate: reminder,
    offer: ({ full }) => `You can come earlier: ${full}`,
    collection: ({ day }) => `You can collect what you applied for on ${day}`,
    waiting: ({ day }) => `You are on the list up to and including ${day}`,
    place: ({ full }) => `There is a place for you: ${full}`,
  },
  lead: {
    confirmation: 'Your appointment has been made.',
    change: (before) =>
      before === undefined
        ? 'Your appointment has been changed. This is how it is now.'
        : `Your appointment has been moved. You do not need to come on ${before} any more. This is your new time.`,
    cancellation: (moment) => `Your appointment on ${moment} will not take place. You do not need to do anything.`,
    reminderEarly: {
      a: (_time) => `You have an appointment in a few days. ${usePlace}`,
      b: (time) => `You have an appointment in a few days. ${plan(time)} ${usePlace}`,
    },
    reminderLate: {
      a: (_time) => `This is a reminder of your appointment. ${usePlace}`,
      b: (time) => `We expect you at your appointment. ${plan(time)} ${usePlace}`,
    },
    offer: 'There is an earlier place. Your own appointment stays as it is until you choose.',
    waiting: (day) =>
      `You get a message when there is a place. You need not do anything. You are on the list up to and including ${day}.`,
    place: 'There is a place for you. Your appointment has not been made yet: choose whether you take this place.',
    collection: (day) =>
      `According to our planning, what you applied for on ${day} is ready. Please make an appointment to collect it.`,
  },
  when: 'When',
  where: 'Where',
  codeIsFor: 'use it to check in at the kiosk',
  bringThere: 'See with your appointment what to bring',
  cannotCome: 'I cannot come',
  toOwn: 'See my appointment',
  toCancelled: 'See your cancelled appointment',
  toVisit: 'See your application',
  decliningIsNothing: 'Do you decline the appointment in your calendar? We will not hear of it. Use “I cannot come”.',
  offered: 'Earlier',
  offerUntil: (moment) => `You can choose until ${moment}. After that, this place goes to somebody else.`,
  toOffer: 'Choose whether you come earlier',
  waitDays: 'Days',
  waitParts: 'When on the day',
  waitOrder:
    'We offer a place to one person at a time. Who has waited longest comes first. If you make an appointment for this yourself, you leave the list.',
  toWait: 'See what you asked for, or stop',
  toPlace: 'Choose whether you take this place',
  toCollect: 'Make an appointment to collect it',
  questions: (phone, hours) => `Do you have questions? Call ${phone}, ${hours}.`,
  linksAreYours: 'The links in this message are only for you. Do not forward them.',

  smsCode: (code) => `Code ${code}.`,
  sms: {
    confirmation: (what, when, place) =>
      `${what === '' ? 'Your appointment' : what}: ${when}${place === '' ? '' : `, ${place}`}.`,
    changed: (when, place) => `Your appointment has been changed: ${when}${place === '' ? '' : `, ${place}`}.`,
    cancellation: (when) => `Your appointment on ${when} will not take place.`,
    reminder: {
      a: (when, place) => `Reminder: appointment ${when}${place === '' ? '' : `, ${place}`}.`,
      b: (when, place) => `We expect you on ${when}${place === '' ? '' : `, ${place}`}.`,
    },
    offer: (when, place) => `There is an earlier place: ${when}${place === '' ? '' : `, ${place}`}.`,
    collection: (when) => `According to our planning, what you applied for on ${when} is ready.`,
    waiting: (day) => `You get a message when there is a place, until ${day}.`,
    place: (when, place) => `There is a place for you: ${when}${place === '' ? '' : `, ${place}`}.`,
    stop: (link) => `See or stop: ${link}`,
    change: (link) => `Change or cancel: ${link}`,
    cannotCome: (link) => `Can you not come? ${link}`,
    makeNew: (link) => `New appointment: ${link}`,
    collect: (link) => `Appointment to collect it: ${link}`,
    chooseBefore: (moment, link) => `Choose before ${moment}: ${link}`,
    stays: 'Your own appointment stays as it is until you choose.',
  },
}
