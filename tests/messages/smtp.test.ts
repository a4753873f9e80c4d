// Mail by SMTP, against real servers: one that takes everything, and others that refuse, defer, stall and break off.
import { createServer, type Server } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MailDelivery, Transport } from '../../src/messages/delivery.ts'
import { smtpTransport } from '../../src/messages/smtp.ts'
import { certificate } from '../support/certificate.ts'
import { type MailServer, refusal, startMailServer } from '../support/mail-server.ts'

const calendar = {
  method: 'REQUEST' as const,
  content: ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1@x', 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  ),
}
const mail: MailDelivery = {
  id: 'kX3v-Q_9',
  to: 'fatima@voorbeeld.nl',
  channel: 'mail',
  from: { name: 'Gemeente Elzenvoorde' },
  mail: {
    subject: 'Uw afspraak op dinsdag 24 november om 09.10 uur',
    text: 'Beste Fatima Yılmaz,\n\nTot dinsdag!\n.\nDe gemeente',
    html: '<p>Beste Fatima Yılmaz</p>',
    language: 'nl',
    calendar,
  },
}

let server: MailServer | undefined
let transport: Transport<MailDelivery> | undefined

beforeAll(() => setDefaultCACertificates([...getCACertificates('default'), certificate]))
afterEach(async () => {
  transport?.close()
  await server?.close()
  server = transport = undefined
})

/** Delivers this mail to the server that runs, with patience enough unless a signal is given. */
function deliver(url: string, delivery = mail, signal = new AbortController().signal) {
  transport = smtpTransport({ url, from: 'afspraken@elzenvoorde.example', replyTo: 'info@elzenvoorde.example' })
  return transport.deliver(delivery, signal)
}

const at = (port = server?.port) => `smtp://127.0.0.1:${port}`

describe('a mail that is taken', () => {
  test('carries text, HTML, the entry for the calendar and who it is from', async () => {
    server = await startMailServer()
    expect(await deliver(at())).toBe('sent')
    const [taken] = server.received
    expect(taken?.envelope).toEqual({ from: 'afspraken@elzenvoorde.example', to: ['fatima@voorbeeld.nl'] })
    expect(taken?.from?.text).toBe('"Gemeente Elzenvoorde" <afspraken@elzenvoorde.example>')
    expect(taken?.replyTo?.text).toBe('info@elzenvoorde.example')
    expect(taken).toMatchObject({ subject: mail.mail.subject, messageId: '<kX3v-Q_9@elzenvoorde.example>' })
    expect([taken?.text, taken?.html]).toEqual([mail.mail.text, mail.mail.html])
    expect([taken?.headers.get('content-language'), taken?.headers.get('auto-submitted')]).toEqual([
      'nl',
      'auto-generated',
    ])
  })

  test('shows the calendar as a body part with its method and as a file to open', async () => {
    server = await startMailServer()
    await deliver(at())
    const parts = server.received[0]?.attachments.map(({ contentType, filename, content }) => ({
      contentType,
      filename,
      content: content.toString(),
    }))
    expect(parts).toEqual([
      { contentType: 'text/calendar', filename: undefined, content: calendar.content },
      { contentType: 'application/ics', filename: 'afspraak.ics', content: calendar.content },
    ])
  })

  test('has no other readers or headers, whatever stands in its words', async () => {
    server = await startMailServer()
    const subject = 'Uw afspraak\r\nBcc: ander@voorbeeld.nl'
    await deliver(at(), { ...mail, from: { name: 'Elzenvoorde\r\nX-Own: yes' }, mail: { ...mail.mail, subject } })
    const [taken] = server.received
    expect(taken?.envelope.to).toEqual(['fatima@voorbeeld.nl'])
    expect([taken?.headers.has('bcc'), taken?.headers.has('x-own')]).toEqual([false, false])
  })

  test('has the same Message-ID when it goes again', async () => {
    server = await startMailServer()
    await deliver(at())
    await transport?.deliver(mail, new AbortController().signal)
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1)
    expect(server.received).toHaveLength(2)
  })
})

describe('encryption', () => {
  test('STARTTLS is used with a machine elsewhere', async () => {
    server = await startMailServer()
    expect(await deliver(`smtp://0.0.0.0:${server.port}`)).toBe('sent')
    expect(server.received[0]?.secure).toBe(true)
  })

  test('without STARTTLS a machine elsewhere gets nothing, unless it is said', async () => {
    server = await startMailServer({ disabledCommands: ['STARTTLS'] })
    expect(await deliver(`smtp://0.0.0.0:${server.port}`)).toEqual({ later: '500' })
    transport?.close()
    expect(server.received).toEqual([])
    expect(await deliver(`smtp://0.0.0.0:${server.port}?tls=no`)).toBe('sent')
    expect(server.received[0]?.secure).toBe(false)
  })

  test('TLS from the start, with a user and a password', async () => {
    const seen: unknown[] = []
    server = await startMailServer({
      secure: true,
      authOptional: false,
      onAuth({ username, password }, _session, done) {
        seen.push([username, password])
        done(null, { user: username })
      },
    })
    expect(await deliver(`smtps://beurt%40gemeente:p%2Fw%3A1@localhost:${server.port}`)).toBe('sent')
    expect(seen).toEqual([['beurt@gemeente', 'p/w:1']])
  })

  test('a certificate for another name is not trusted, and the mail waits', async () => {
    server = await startMailServer({ secure: true })
    // The certificate names localhost and two addresses: this is a third for the same machine.
    expect(await deliver(`smtps://127.0.0.2:${server.port}`)).toHaveProperty('later')
    expect(server.received).toEqual([])
  })
})

describe('what a server says against it', () => {
  const answering = (step: 'onRcptTo' | 'onMailFrom', code: number, text: string) =>
    startMailServer({
      [step]: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusal(code, text)),
    })

  test('an address that does not exist is never tried again, and is not repeated', async () => {
    server = await answering('onRcptTo', 550, '5.1.1 <fatima@voorbeeld.nl> unknown')
    expect(await deliver(at())).toEqual({ never: '550 5.1.1' })
  })

  test('a full mailbox is tried later', async () => {
    server = await answering('onRcptTo', 452, '4.2.2 <fatima@voorbeeld.nl> is full')
    expect(await deliver(at())).toEqual({ later: '452 4.2.2' })
  })

  test('greylisting is tried later', async () => {
    server = await answering('onRcptTo', 451, 'come back in ten minutes')
    expect(await deliver(at())).toEqual({ later: expect.stringMatching(/^451/) })
  })

  test('a sender that is refused is ours to mend', async () => {
    server = await answering('onMailFrom', 550, 'you may not send for this domain')
    expect(await deliver(at())).toEqual({ later: expect.stringMatching(/^550/) })
  })

  test('a mail that is refused after it was read is never tried again', async () => {
    server = await startMailServer({
      onData(stream, _session, done) {
        stream.resume()
        stream.on('end', () => done(refusal(554, '5.7.1 looks like spam')))
      },
    })
    expect(await deliver(at())).toEqual({ never: '554 5.7.1' })
  })

  test('a password that is wrong is ours to mend', async () => {
    server = await startMailServer({
      secure: true,
      authOptional: false,
      onAuth: (_auth, _session, done) => done(refusal(535, '5.7.8 wrong')),
    })
    expect(await deliver(`smtps://beurt:fout@localhost:${server.port}`)).toEqual({ later: '535 5.7.8' })
  })
})

describe('a server that fails', () => {
  test('is not there: later', async () => {
    server = await startMailServer()
    await server.close()
    expect(await deliver(at())).toEqual({ later: 'ECONNREFUSED' })
  })

  test('stalls after it has the mail: given up when the signal says so', async () => {
    const patience = new AbortController()
    server = await startMailServer({
      onData(stream) {
        stream.resume()
        stream.on('end', () => patience.abort())
      },
    })
    expect(await deliver(at(), mail, patience.signal)).toEqual({ later: 'EABORT' })
  })

  test('never greets: given up when the signal says so', async () => {
    const patience = new AbortController()
    server = await startMailServer({ onConnect: () => patience.abort() })
    expect(await deliver(at(), mail, patience.signal)).toEqual({ later: 'EABORT' })
  })

  test('breaks off in the middle of the mail: later, and once', async () => {
    let mails = 0
    const raw = await breakingOff(() => {
      mails += 1
    })
    const { port } = raw.address() as { port: number }
    const outcome = await deliver(at(port))
    expect(outcome).toEqual({ later: expect.stringMatching(/^E[A-Z]+$/) })
    expect(mails).toBe(1)
    raw.close()
  })
})

/** Says yes to everything, and hangs up as soon as the mail itself begins to come. */
function breakingOff(begun: () => void): Promise<Server> {
  const raw = createServer((socket) => {
    let inData = false
    socket.on('error', () => {})
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      if (inData) {
        begun()
        return socket.destroy()
      }
      inData = /^DATA\r\n/m.test(bytes.toString())
      for (const line of bytes.toString().trimEnd().split('\r\n'))
        socket.write(line === 'DATA' ? '354 go\r\n' : '250 ok\r\n')
      return undefined
    })
  })
  return new Promise((resolve) => raw.listen(0, '127.0.0.1', () => resolve(raw)))
}
