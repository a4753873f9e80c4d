// A push service on this machine: it keeps what it is sent, and reads it with the keys of the browser that subscribed
// (RFC 8291 and 8188; the signature RFC 8292).
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Told {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export type PushService = Awaited<ReturnType<typeof openPushService>>

export async function openPushService() {
  const told: Told[] = []
  let status: number | 'silent' = 201
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      told.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      if (status !== 'silent') response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** What came in, the oldest first. */
    told,
    /** What it answers from here on; silent is never. */
    answer(next: number | 'silent') {
      status = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A browser as a push service knows it: what it sends along when it subscribes, and how it reads. */
export function aSubscriber({ origin }: Pick<PushService, 'origin'>, name = randomBytes(6).toString('hex')) {
  const own = createECDH('prime256v1')
  const point = own.generateKeys()
  const secret = randomBytes(16)
  const endpoint = `${origin}/push/${name}`
  return {
    form: { endpoint, p256dh: point.toString('base64url'), auth: secret.toString('base64url') },
    path: `/push/${name}`,
    /** What it says: JSON. */
    read({ body }: Told): Record<string, string> {
      const salt = body.subarray(0, 16)
      const keyLength = body.readUInt8(20)
      const sender = body.subarray(21, 21 + keyLength)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, sender])
      const shared = Buffer.from(hkdfSync('sha256', own.computeSecret(sender), secret, info, 32))
      const key = hkdfSync('sha256', shared, salt, 'Content-Encoding: aes128gcm\0', 16)
      const nonce = hkdfSync('sha256', shared, salt, 'Content-Encoding: nonce\0', 12)
      const sealed = body.subarray(21 + keyLength)
      const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce))
      decipher.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
    },
  }
}

/** What the sender says about itself, when its signature is that of the key it names. */
export function signedBy({ headers }: Told): { key: string; claims: Record<string, unknown> } {
  const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(String(headers.authorization)) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } })
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isRight) throw new Error('The signature is not of this key')
  return { key, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) }
}
