import { expect, test } from 'vitest'
import { launchBrowser, ways } from './browser.ts'

test('without a browser the tests fail with one message that says what to do', async () => {
  const absent = [{ name: '/usr/bin/absent', options: async () => null }]
  await expect(launchBrowser(absent)).rejects.toThrow(
    /install Chromium or Chrome.*CHROME_BIN.*\n {2}\/usr\/bin\/absent/,
  )
})

test('the browser that CHROME_BIN names is the only one tried', () => {
  expect(ways('/opt/mine').map((way) => way.name)).toEqual(['/opt/mine'])
  expect(ways('bundled').map((way) => way.name)).toEqual(['@sparticuz/chromium'])
})

test('the bundled browser is the last one tried', () => {
  const names = ways('').map((way) => way.name)
  expect(names).toContain('chrome')
  expect(names.at(-1)).toBe('@sparticuz/chromium')
})
