// Mail and SMS by NotifyNL, against a server on this machine that looks at what it gets as theirs does.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MailDelivery, SmsDelivery } from '../../src/messages/delivery.ts'
import { notifyMail, notifySms } from '../../src/messages/notifynl.ts'

const service = '26785a09-ab16-4eb0-8407-a37497a57506'
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0'
const template = '6e2b1c3a-0c5e-4f7d-9a51-5c1d2f3e4a5b'
const now = Date.UTC(2026, 10, 24, 8)
const clock = { machineNow: () => now, after: () => () => {} }
const patient = new AbortController().signal

const mail: MailDelivery = {
  id: 'kX3v-Q_9',
  to: 'fatima@voorbeeld.nl',
  channel: 'mail',
  from: { name: 'Gemeente Elzenvoorde' },
  mail: { subject: 'Uw afspraak', text: 'Tot dinsdag', html: '<p>Tot dinsdag</p>', language: 'nl' },
}
const sms: SmsDelivery = { id: 'aB2c', to: '06 1234 5678', channel: 'sms', language: 'nl', text: 'Tot dinsdag' }

interface Asked {
  path: string | undefined
  authorization: string
  body: Record<string, unknown>
}

let server: Server
let asked: Asked[]
let answer: { status: number; body: unknown }

beforeEach(async () => {
  asked = []
  answer = { status: 201, body: { id: 'their id' } }
  server = createServer(async (request, response) => {
    asked.push({
      path: request.url,
      authorization: request.headers.authorization ?? '',
      body: JSON.parse(await textOf(request)),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise<void>((resolve) => server.close(() => resolve()))
})

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const settings = () => {
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, key: `beurt-${service}-${secret}`, template }
}

test('a mail is its subject and its text in the places of the template, under our own reference', async () => {
  expect(await notifyMail(settings(), clock).deliver(mail, patient)).toBe('sent')
  expect(asked[0]).toMatchObject({
    path: '/v2/notifications/email',
    body: {
      template_id: template,
      reference: 'kX3v-Q_9',
      email_address: 'fatima@voorbeeld.nl',
      personalisation: { subject: 'Uw afspraak', body: 'Tot dinsdag' },
    },
  })
})

test.each([
  ['06 1234 5678', '+31612345678'],
  ['+31 (0)6-12345678', '+31612345678'],
  ['0032 470 12 34 56', '+32470123456'],
])('an SMS to %s goes to %s', async (to, phone_number) => {
  expect(await notifySms(settings(), clock).deliver({ ...sms, to }, patient)).toBe('sent')
  expect(asked[0]).toMatchObject({
    path: '/v2/notifications/sms',
    body: { template_id: template, reference: 'aB2c', phone_number, personalisation: { body: 'Tot dinsdag' } },
  })
})

test('the token names the service and the moment, and is signed with the secret half of the key', async () => {
  await notifyMail(settings(), clock).deliver(mail, patient)
  const [head = '', claims = '', signature] = asked[0]?.authorization.replace('Bearer ', '').split('.') ?? []
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  expect(read(head)).toEqual({ typ: 'JWT', alg: 'HS256' })
  expect(read(claims)).toEqual({ iss: service, iat: now / 1000 })
  expect(signature).toBe(createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url'))
  expect(JSON.stringify(asked)).not.toContain(secret)
})

describe('what it answers', () => {
  test.each([
    [400, 'ValidationError', { never: '400 ValidationError' }],
    [400, 'BadRequestError', { never: '400 BadRequestError' }],
    [404, 'NoResultFound', { never: '404 NoResultFound' }],
    [429, 'RateLimitError', { later: '429 RateLimitError' }],
    [500, 'Exception', { later: '500 Exception' }],
    [503, '', { later: '503' }],
    [403, 'AuthError', { later: '403 AuthError' }],
    [401, 'AuthError', { later: '401 AuthError' }],
    [400, 'fatima@voorbeeld.nl is no address', { never: '400' }],
  ])('%i %s', async (status, error, outcome) => {
    answer = {
      status,
      body: { errors: [{ error, message: 'email_address fatima@voorbeeld.nl' }], status_code: status },
    }
    expect(await notifyMail(settings(), clock).deliver(mail, patient)).toEqual(outcome)
  })

  test('a page of a proxy instead of an answer is tried later', async () => {
    answer = { status: 502, body: 'Bad gateway' }
    expect(await notifyMail(settings(), clock).deliver(mail, patient)).toEqual({ later: '502' })
  })

  test('a redirect is not followed: what we say is for one address only', async () => {
    answer = { status: 307, body: {} }
    expect(await notifyMail(settings(), clock).deliver(mail, patient)).toHaveProperty('later')
    expect(asked).toHaveLength(1)
  })

  test('nobody there: later', async () => {
    const { url, ...rest } = settings()
    await new Promise((resolve) => server.close(resolve))
    const outcome = await notifyMail({ ...rest, url }, clock).deliver(mail, patient)
    expect(outcome).toEqual({ later: 'ECONNREFUSED' })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  test('an answer that does not come: given up when the signal says so', async () => {
    const patience = new AbortController()
    server.removeAllListeners('request')
    server.on('request', () => patience.abort())
    expect(await notifySms(settings(), clock).deliver(sms, patience.signal)).toEqual({ later: 'noAnswer' })
  })
})
