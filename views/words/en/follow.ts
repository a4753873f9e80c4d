import type { Words } from '../words.ts'

export const follow: Words['follow'] = {
  passedOn: (counter) => `Counter ${counter} is sending you on. We will call your number again.`,
  forCounter: (counter) => `Counter ${counter} will call you.`,
  longer: 'It is taking longer than expected.',

  notNow: 'Is now not a good moment?',
  later: {
    title: 'Ten minutes later',
    question: 'Do you want to come ten minutes later?',
    explained: (time) => `We will not call you before ${time}. You keep your place.`,
    once: 'You can do this once.',
    yes: 'Yes, ten minutes later',
    no: 'No, I am coming',
    used: 'You have already asked for ten minutes. You cannot ask again.',
  },
  leave: {
    title: 'I am not coming any more',
    question: 'Do you want to give your number back?',
    explained: 'We will not call you any more. You cannot undo this.',
    yes: 'Yes, I am not coming',
    no: 'No, I will keep waiting',
  },
  tooLate: {
    called: (counter) =>
      `That is no longer possible: your number has just been called. Go to counter ${counter}. Not coming? Then you need not do anything.`,
    serving: (counter) => `That is no longer possible: you are being helped. Tell them at counter ${counter}.`,
    other: 'That is no longer possible. Below you see what has happened to your number.',
  },

  over: {
    title: 'This number can no longer be followed',
    text: 'Your visit is over. Or the link was not copied completely: then scan the code once more.',
    next: 'Would you like to come again? Then make an appointment.',
  },
  notYet: {
    title: 'We do not have your number yet',
    text: 'The check-in kiosk has no connection for a moment. Your number does count. Watch the display in the hall.',
    next: 'This page keeps looking again.',
  },

  alerts: 'Get a signal',
  sound: 'Vibration and sound',
  soundHint: 'When it is almost or now your turn, as long as you have this page open.',
  awake: 'Keep the screen on',
  awakeHint: 'This page then stays visible.',
  push: 'Notification on this phone',
  pushHint:
    'Even when you do not have this page open. For this we keep an address of your browser until your visit is over.',
  on: 'on',
  off: 'off',
  pushDenied: 'Your browser does not allow notifications from us. You can change that in the settings of your browser.',
  pushFailed: 'The notification is not on yet. Try again, or keep this page open.',

  told: {
    almost: (number) => `${number}: it is almost your turn`,
    called: (number, counter) => `${number}: now go to counter ${counter}`,
    absent: (number) => `${number}: you have been called`,
  },
}
