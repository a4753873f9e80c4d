import type { shell as dutch } from '../nl/shell.ts'

export const shell: typeof dutch = {
  skipToContent: 'Skip to content',
  chooseLanguage: 'Choose a language',
  back: 'Back',
  step: (at, of) => `Step ${at} of ${of}`,

  help: 'Need help?',
  call: 'Call',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  aboutThisSite: 'About this website',

  problemTitle: 'Error: ',
  problemHeading: 'Something is not filled in correctly',
  error: 'Error:',
  attention: 'Please note:',
  optional: '(optional)',
  change: 'Change',

  busy: 'One moment …',
  slow: 'This is taking longer than usual.',
  failed: 'That did not work.',
  failedNow: 'What you filled in is still here. Check your connection and try again.',
  noConnection: 'No connection. What you see here may no longer be correct.',

  toStart: 'To the start',
  misfortunes: {
    notFound: {
      title: 'This page does not exist',
      text: 'Perhaps the address was not copied correctly. Start again, or call us.',
    },
    forbidden: {
      title: 'This cannot be done here',
      text: 'Your browser sent this from another website. Go to the start and try again.',
    },
    malformed: {
      title: 'We do not understand this request',
      text: 'Nothing has changed. Go back and try again, or call us.',
    },
    tooLarge: {
      title: 'This is too large',
      text: 'You sent more than we can receive. Nothing has changed.',
    },
    tooMany: {
      title: 'You have tried too often',
      text: 'Wait a quarter of an hour and try again, or call us.',
    },
    unavailable: {
      title: 'The service is not working now',
      text: 'Nothing has changed. Try again in a few minutes, or call us.',
    },
    ours: {
      title: 'There is a problem with our service',
      text: 'This is not your fault. Nothing has changed. Try again later, or call us.',
    },
  },
  /** Whatever goes wrong: nobody in the hall can mend it, or call from a kiosk. */
  inHall: {
    kiosk: { title: 'This cannot be done here now', text: 'Please ask a member of staff to help you.' },
    display: { title: 'Please note: listen to the staff', text: 'This screen is not working at the moment.' },
  },
  nothingYet: {
    title: 'Nothing has been set up here yet',
    text: 'Beurt is running, but its database is still empty. The municipality has to enter its products and locations first.',
  },
}
