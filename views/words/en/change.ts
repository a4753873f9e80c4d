import type { change as dutch } from '../nl/change.ts'

export const change: typeof dutch = {
  title: 'Change persons or subjects',
  question: 'For whom and for what are you coming?',
  stays: (date, time) => `Your appointment is on ${date}, ${time}. If your new visit fits at that time, you keep it.`,
  persons: (product) => `Number of persons: ${product}`,
  range: (max, phone) => `1 to ${max}. Are there more of you? Call ${phone}.`,
  send: 'Send the change',
  changed: 'Your appointment has been changed',
  changedNow: 'Your time and your code have stayed the same.',
  longer: 'Your new visit does not fit at your old time.',
  longerNow: 'Your appointment has not been changed yet. Choose another time, or leave everything as it was.',
  longerKept: 'This stays until you choose another time.',
  nearest: 'These times are nearest to your old time',
  wish: 'Your new visit',
  noLonger: (product, phone) => `${product}: you can no longer choose this here. Call ${phone}.`,
  contactNeeded: (product, phone) => `For ${product} we need more contact details from you. Call ${phone}.`,

  tooLate: 'Please call us',
  tooLateWhy: (date, time) =>
    `Your appointment is on ${date}, ${time}. That is so soon that you can no longer change or cancel it here.`,
  tooLateCall: 'If you cannot come, or if more or fewer people are coming, please call us.',
  tooLateTo: (phone) => `Call ${phone}`,
  tooLateHours: (hours) => `You can reach us: ${hours}`,

  language: 'Language of your messages',
  languageNow: (language) => `You get messages about this appointment in this language: ${language}.`,
  inLanguage: 'Send me messages in English',
}
