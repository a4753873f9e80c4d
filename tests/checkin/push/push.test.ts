// To whom a server may send at all, and when it tries again.
import { expect, test } from 'vitest'
import { browsersServices, isAtService, nextTryMs } from '../../../src/checkin/push.ts'

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/QF', true],
  ['https://wns2-am3p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
  ['https://fcm.googleapis.com.voorbeeld.nl/', false],
  ['https://fcm.googleapis.com@voorbeeld.nl/', false],
  ['https://someone@fcm.googleapis.com/', false],
  ['https://push.apple.com.voorbeeld.nl/', false],
  ['https://evilpush.apple.com/', false],
  ['https://web.push.apple.com:444/', false],
  ['https://127.0.0.1/', false],
  ['http://169.254.169.254/latest/meta-data', false],
  ['file:///etc/passwd', false],
  ['', false],
])('%s: %s', (endpoint, isAllowed) => {
  expect(isAtService(browsersServices, endpoint)).toBe(isAllowed)
})

test('for a test this machine may be named, by its own address and port only', () => {
  const here = ['http://127.0.0.1:4000']
  expect(isAtService(here, 'http://127.0.0.1:4000/push/1')).toBe(true)
  expect(isAtService(here, 'http://127.0.0.1:4001/push/1')).toBe(false)
})

test('five tries: after two seconds, and twice as long each time', () => {
  expect([1, 2, 3, 4, 5].map(nextTryMs)).toEqual([2_000, 4_000, 8_000, 16_000, undefined])
})
