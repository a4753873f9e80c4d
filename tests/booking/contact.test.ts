import { expect, test } from 'vitest'
import { addressOf } from '../../src/booking/appointment.ts'
import { holdsServiceNumber, isMobile } from '../../src/booking/contact.ts'

test.each(['111222333', '123456782', 'Fatima 111222333', '1112.22.333', '1112 22 333', 'x111-222-333x'])(
  'a service number is seen in "%s"',
  (text) => expect(holdsServiceNumber(text)).toBe(true),
)

test.each(['Fatima', '111222334', '1112223330', '11122233', '0612345678', 'Jan 2', ''])(
  'no service number is seen in "%s"',
  (text) => expect(holdsServiceNumber(text)).toBe(false),
)

test.each(['0612345678', '06 1234 5678', '06-12345678', '+31 6 12345678', '+31 (0)6 12345678', '0031612345678'])(
  '%s is the same mobile number as 0612345678',
  (mobile) => {
    expect(isMobile(mobile)).toBe(true)
    expect(addressOf({ name: '', email: null, mobile })).toBe('0612345678')
  },
)

test.each(['+32 470 12 34 56', '0049 151 23456789'])('%s is a mobile number from abroad', (mobile) => {
  expect(isMobile(mobile)).toBe(true)
})

test.each([
  '',
  '06',
  '0612',
  '020 1234567',
  '06123456789',
  'nul zes',
  '+31 20 1234567',
  '06 1234 567a',
  '\n0612345678',
])('"%s" is none', (mobile) => expect(isMobile(mobile)).toBe(false))
