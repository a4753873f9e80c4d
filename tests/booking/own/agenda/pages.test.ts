import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { book, evening, opened } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

describe('the calendar file', () => {
  const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

  test('carries the appointment, and its secret link, but no address of a person', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const answer = await browser.send(`${path}/afspraak.ics`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    const lines = linesOf(text)
    expect(lines).toContain(`UID:${booked.publicId}@localhost`)
    expect(lines).toContain(`SEQUENCE:${booked.visit.version}`)
    expect(lines).toContain('DTSTART:20261125T092000Z')
    expect(lines).toContain('DTEND:20261125T093000Z')
    expect(lines).toContain('SUMMARY:Afspraak: Paspoort aanvragen')
    expect(lines).toContain('STATUS:CONFIRMED')
    const description = lines.find((line) => line.startsWith('DESCRIPTION:')) ?? ''
    expect(description).toContain(`/a/${booked.secret}`)
    expect(text).not.toMatch(/fatima|Yilmaz|12345678/i)
  })

  test('keeps its UID and raises its number when the appointment moves or is cancelled', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const file = async () => linesOf(await (await browser.send(`${path}/afspraak.ics`)).text())
    const choice = await browser.get(`${path}/tijd`)
    await browser.submit(choice, { tijd: `stadskantoor@${Date.parse(evening.at)}` }, '#tijden')
    const moved = await file()
    expect(moved).toContain(`UID:${booked.publicId}@localhost`)
    expect(moved).toContain(`SEQUENCE:${booked.visit.version + 1}`)
    expect(moved).toContain('DTSTART:20261126T170000Z')
    await browser.submit(await browser.get(`${path}/annulering`), { besluit: 'ja' })
    const cancelled = await file()
    expect(cancelled).toContain(`SEQUENCE:${booked.visit.version + 2}`)
    expect(cancelled).toContain('STATUS:CANCELLED')
  })

  test('does not name a discreet product', async () => {
    const choices = [{ product: 'geslachtsregistratie', persons: 1 }]
    const { browser, path } = await opened(town, await book(town, { choices, at: '2026-11-27T10:00:00+01:00' }))
    const text = await (await browser.send(`${path}/afspraak.ics`)).text()
    expect(linesOf(text)).toContain('SUMMARY:Afspraak bij de gemeente')
    expect(text).not.toMatch(/geslacht|Wat neemt u mee/i)
  })
})
