import { expect, test } from 'vitest'
import { addressOf } from '../../src/booking/appointment.ts'
import {
  holdsControlCharacter,
  holdsServiceNumber,
  isMobile,
  isName,
  isOnlyServiceNumber,
} from '../../src/booking/contact.ts'
import { meantEmail } from '../../src/booking/email-typo.ts'

test.each([
  '111222333',
  '123456782',
  'Fatima 111222333',
  '1112.22.333',
  '1112 22 333',
  'x111-222-333x',
  '111 - 222 - 333',
  '111–222–333',
  '111\u2011222\u2011333',
  '111·222·333',
  '111 (222) 333',
  '111:222;333',
  '1 1 1 2 2 2 3 3 3',
  'huis 2 111222333',
  '111222333/4',
  '１１１２２２３３３',
  '١١١٢٢٢٣٣٣',
  '111\u200b222\u200b333',
  'fatima.111222333@voorbeeld.nl',
])('a service number is seen in "%s"', (text) => expect(holdsServiceNumber(text)).toBe(true))

test.each([
  'Fatima',
  '111222334',
  '1112223330',
  '11122233',
  '0612345678',
  'Jan 2',
  '',
  '24-11-1980',
  'jan1980@voorbeeld.nl',
])('no service number is seen in "%s"', (text) => expect(holdsServiceNumber(text)).toBe(false))

test('whoever sends a text without end keeps nobody waiting', () => {
  const accents = `${'\u0301'.repeat(500_000)}${'\u0323'.repeat(500_000)}`
  for (const text of ['1 '.repeat(1_000_000), '1'.repeat(1_000_000), `e${accents}`]) {
    expect([holdsServiceNumber(text), isOnlyServiceNumber(text)]).toEqual([false, false])
  }
})

test('a mobile number with nine digits behind its country is none, nine digits alone can be one', () => {
  expect(['+31 6 11122233', '06 11122233'].map(isOnlyServiceNumber)).toEqual([false, false])
  expect(['111222333', '111 22 23 33', '612345678'].map(isOnlyServiceNumber)).toEqual([true, true, false])
})

test.each([
  '0612345678',
  '06 1234 5678',
  '06-12345678',
  '06/12.34.56.78',
  '+31 6 12345678',
  '+31 (0)6 12345678',
  '0031612345678',
])('%s is the same mobile number as 0612345678', (mobile) => {
  expect(isMobile(mobile)).toBe(true)
  expect(addressOf({ name: '', email: null, mobile })).toBe('0612345678')
})

test.each(['+32 470 12 34 56', '0049 151 23456789', '+90 532 123 45 67', '+380 50 123 4567', '+1 202 555 0123'])(
  '%s is a mobile number from abroad',
  (mobile) => expect(isMobile(mobile)).toBe(true),
)

test('a number from abroad is the same with 00 and with +', () => {
  const [one, two] = ['0049 151 23456789', '+49 151 23456789'].map((mobile) =>
    addressOf({ name: '', email: null, mobile }),
  )
  expect(one).toBe(two)
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
  '0612\n345678',
  'bel 0612345678',
  '0612345678 toestel 5',
  '0612345678 of 0687654321',
])('%j is none', (mobile) => expect(isMobile(mobile)).toBe(false))

test.each([
  'Fatima El Amrani',
  "Bríd O'Brien-Ní Dhónaill",
  'Nguyễn Thị Ánh',
  '李小龙',
  'Олена Шевченко',
  'محمد بن سلمان',
  'نجمه\u200cزاده',
  'Þór',
  'X',
])('%s is a name, and nothing in it turns or breaks a line', (name) => {
  expect(isName(name)).toBe(true)
  expect(holdsControlCharacter(name)).toBe(false)
})

test.each(['', '12', '...', '\u200b'])('%j is no name', (text) => expect(isName(text)).toBe(false))

test.each([
  ['fatima@gmial.com', 'fatima@gmail.com'],
  ['fatima@gmai.com', 'fatima@gmail.com'],
  ['fatima@gmaill.com', 'fatima@gmail.com'],
  ['fatima@gnail.com', 'fatima@gmail.com'],
  ['fatima@gmail.con', 'fatima@gmail.com'],
  ['Fatima@Hotmial.com', 'Fatima@hotmail.com'],
  ['fatima@hotmail.ln', 'fatima@hotmail.nl'],
  ['fatima@zigo.nl', 'fatima@ziggo.nl'],
])('%s was probably meant as %s', (typed, meant) => expect(meantEmail(typed)).toBe(meant))

test.each([
  'fatima@gmail.com',
  'fatima@GMAIL.com',
  'fatima@hotmail.nl',
  'fatima@elzenvoorde.example',
  'fatima@mail.com',
  'fatima@email.com',
  'fatima@ggmmaill.com',
  'geen-adres',
])('nothing else is proposed for %s', (typed) => expect(meantEmail(typed)).toBeUndefined())
