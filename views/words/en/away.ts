import type { Words } from '../words.ts'

export const away: Words['away'] = {
  line: 'This check-in machine is working without a connection.',
  codeKept: 'Your code is kept.',
  codeKeptText: 'We will check you in as soon as the connection is back.',
  takeSeat: 'Take a seat in the hall. We will call your number.',
  waitUnknown: 'We do not know now how long that takes.',
  remember: 'Remember your number, or take a photo.',
  follow: 'Follow your number on your phone as soon as the connection is back.',
  noNumbers: 'You cannot take a number here now',
  noNumbersText: 'Go to the counter. Our staff will be happy to help you.',
  broken: 'This machine does not work',
  brokenText: 'Go to the counter.',
}
