// How the sending of messages goes, and the demonstration's post.
export const outbox: typeof import('../nl/outbox.ts').outbox = {
  kinds: {
    confirmation: 'Confirmation',
    change: 'Change',
    cancellation: 'Cancellation',
    reminderEarly: 'First reminder',
    reminderLate: 'Last reminder',
    offer: 'Earlier time',
    waiting: 'On the list',
    place: 'Place for who waits',
    collection: 'Collection',
  },
  channels: { mail: 'E-mail', sms: 'Text message' },
  sends: { mail: 'Residents get e-mail.', sms: 'Residents get text messages.' },
  sendsNot: {
    mail: 'Residents get no e-mail: MAIL_URL has not been filled in.',
    sms: 'Residents get no text messages: SMS_URL has not been filled in.',
  },
  noneWaiting: 'No messages are waiting to be sent.',
  waiting: (count, age) =>
    count === 1
      ? `1 message has been waiting to be sent for ${age}.`
      : `${count} messages are waiting to be sent, the oldest for ${age}.`,
  age: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`,
  noneDead: 'All messages have been delivered.',
  dead: (count) => (count === 1 ? '1 message has not been delivered.' : `${count} messages have not been delivered.`),
  deadNewest: (count) => `The newest ${count} are below.`,
  message: 'Message',
  channel: 'Channel',
  since: 'Since',
  reason: 'Reason',
  reasons: {
    refused: 'Refused',
    gaveUp: 'Failed for three days',
    notWorded: 'Beurt could not write this message: see the log',
  },
  act: 'Action',
  tryAgain: 'Try again',
  tryAllAgain: 'Try all again',

  post: {
    title: 'The post',
    about: 'The e-mails and text messages that residents get',
    lead: 'In the demonstration nothing is really sent. Here you see what residents would get, the newest on top.',
    none: 'No message has been sent yet. Make an appointment and look here again.',
    again: 'Look again',
    to: (recipient) => `to ${recipient}`,
    as: 'See the e-mail as it arrives',
    calendar: (method) => `For the calendar (${method})`,
    characters: (count) => `${count} characters`,
    newest: (count) => `These are the newest ${count} messages.`,
  },
}
