// What the page that a kiosk keeps needs to bring numbers on paper.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byAgent, inNetwork, printsBy } from '../../printing/at-kiosk.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, kioskAt } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
beforeAll(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterAll(() => beurt.close())

test('the page may call the print agent beside it where that prints, and has a form for it in each language', async () => {
  const callsOf = async () => {
    const answer = await kiosk.send('/kiosk/zonder-verbinding')
    return /connect-src ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  }
  expect(await callsOf()).toBe("'self'")
  await printsBy(beurt, inNetwork({ host: '192.168.1.40', port: 9100 }))
  const withoutPrinter = await kiosk.get('/kiosk/zonder-verbinding')
  expect(withoutPrinter.html).not.toMatch(/data-(form|paper|agent)/)
  expect(withoutPrinter.html).toContain('Onthoud uw nummer, of maak een foto.')
  await printsBy(beurt, byAgent('star-prnt', 9181))
  expect(await callsOf()).toBe("'self' http://127.0.0.1:9181")
  const page = await kiosk.get('/kiosk/zonder-verbinding')
  expect(page.document.querySelector('#away')?.getAttribute('data-agent')).toBe('http://127.0.0.1:9181')
  expect(page.html.match(/data-form/g)).toHaveLength(4)
  const elsewhere = await kiosk.send('/kiosk')
  expect(elsewhere.headers.get('content-security-policy')).toContain("connect-src 'self';")
})
