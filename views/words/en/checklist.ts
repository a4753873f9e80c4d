// What a visitor reads to get ready: what to bring, who comes along, what it costs, when it is ready.
import type { checklist as nl } from '../nl/checklist.ts'

const persons = (count: number) => (count === 1 ? '1 person' : `${count} persons`)

export const checklist: typeof nl = {
  bring: 'What do you bring?',
  perPerson: (count: number, product: string) => `${product}: for each of the ${persons(count)}`,
  wholeVisit: 'For your whole visit',
  each: (choices: string) => `For each of these: ${choices}`,
  choice: (count: number, product: string) => `${count} × ${product}`,

  along: 'Who comes along?',
  helper: 'You chose “Take it slowly”. You may bring someone who helps you.',

  costs: 'What does it cost?',
  onTheDay: 'This is the price on the day of your visit.',
  amount: (product: string, amount: string) => `${product}: ${amount}`,
  times: (count: number, amount: string, sum: string) => `${sum} (${count}\u00a0×\u00a0${amount})`,
  minor: (amount: string) => `For a person under 18: ${amount}.`,
  urgent: (amount: string, count: number) =>
    `An urgent application costs ${amount} extra${count === 1 ? '' : ' per person'}.`,
  total: (amount: string) => `Together: ${amount}`,
  between: (least: string, most: string) => `${least} to ${most}`,

  about: 'Good to know',
  otherwise: 'Is there another way?',

  ready: 'When is it ready?',
  readyFrom: (days: number, date: string) =>
    `Ready from ${date}. That is ${days === 1 ? '1 working day' : `${days} working days`} after your visit.`,
  readyAfter: (days: number) => `Ready after ${days === 1 ? '1 working day' : `${days} working days`}.`,
}
