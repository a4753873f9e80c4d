// The page that follows a number, in each of its states, and with each of its questions.
import { by, type Screen } from './one-screen.ts'

const stranger = by('stranger')

export const following: readonly Screen[] = [
  stranger('number, waiting', ({ follow }) => follow.waiting),
  stranger('number, called', ({ follow }) => follow.called),
  stranger('number, at the counter', ({ follow }) => follow.serving),
  stranger('number, served', ({ follow }) => follow.served),
  stranger('number, absent', ({ follow }) => follow.absent),
  stranger('number, later', ({ follow }) => follow.later),
  stranger('number, given back', ({ follow }) => follow.left),
  stranger('number, ten minutes later', ({ follow }) => `${follow.waiting}/uitstel`),
  stranger('number, visit over', '/volg/AAAAAAAAAAAAAAAAAAAAAA'),
  stranger('number, leaving', ({ follow }) => `${follow.waiting}/vertrek`),
  {
    name: 'number, asked too late',
    who: 'stranger',
    async open({ page, go, town }) {
      await go(`${town.follow.waiting}/vertrek`)
      // As if it were called while its visitor thought about it.
      await page.locator('.bz-follow__asking form').evaluate((form: HTMLFormElement, path) => {
        form.action = form.action.replace(/\/volg\/.*$/, `${path}/vertrek`)
      }, town.follow.called)
      await page.locator('.bz-follow__asking button').click()
      await page.locator('.bz-notice').waitFor()
    },
  },
]
