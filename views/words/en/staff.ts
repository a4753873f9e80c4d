import type { staff as dutch } from '../nl/staff.ts'

export const staff: typeof dutch = {
  notPaired: {
    title: 'This screen has not been paired yet',
    text: 'An administrator can pair this screen with a location.',
  },
  forbidden: {
    title: 'This page is not part of your work',
    text: (name) => `You are signed in as ${name}. Your role may not open this page.`,
    toOwnWork: 'To your own work',
  },
}
