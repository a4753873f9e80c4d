import type { staff as dutch } from '../nl/staff.ts'

export const staff: typeof dutch = {
  forbidden: {
    title: 'This page is not part of your work',
    text: (name) => `You are signed in as ${name}. Your role may not open this page.`,
    toOwnWork: 'To your own work',
  },
  signIn: {
    title: 'Sign in for staff',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    again:
      'You are no longer signed in. Sign in again. Did you just press a button? Then check whether that is still needed.',
    help: 'Forgot your password? Ask an administrator of your municipality.',
    missing: {
      gebruikersnaam: 'Enter your username.',
      wachtwoord: 'Enter your password.',
    },
    wrong: 'This username and password do not belong together. Check both.',
    tooMany: (minutes) => `You have tried too often. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  },
  start: 'Your work',
  work: 'Your work',
  welcome: (name) => `Welcome, ${name}`,
  nothingHere: 'You have no tasks at this location. Choose another location, or ask an administrator for a role.',
  pages: {
    '/receptie': { name: 'Reception', about: 'Check people in, give numbers and make appointments' },
    '/balie': { name: 'Counter', about: 'Call numbers and help people' },
    '/hal': { name: 'The hall now', about: 'Who is waiting and which counters are open' },
    '/beheer': { name: 'Set-up', about: 'View products, opening hours, counters and people' },
    '/ontruiming': { name: 'Evacuation', about: 'Say on all screens that everybody must leave the building' },
  },
  elsewhere: 'Work at another location',
  worksAt: 'You now work at',
  signOut: 'Sign out',
}
