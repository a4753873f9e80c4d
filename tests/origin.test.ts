import { describe, expect, test } from 'vitest'
import { keyedHash } from '../src/chance.ts'
import { originOf } from '../src/origin.ts'

type Asked = Parameters<typeof originOf>[0]

const hashKey = 'the key of this installation'
const get = () => hashKey
const hashed = (address: string) => keyedHash(hashKey, 'origin', address)
const proxies = ['10.0.0.1', '10.0.0.2', '2001:db8::1']

/** The origin of a request from this peer, with what it says of others. */
function origin(peer: string, forwardedFor?: string, trustedProxies: readonly string[] = proxies): string {
  const header = (name: string) => (name === 'x-forwarded-for' ? forwardedFor : undefined)
  return originOf({ env: { remote: peer }, req: { header }, get } as unknown as Asked, { trustedProxies })
}

describe('who asked, when', () => {
  test.each([
    ['nobody stands between', '203.0.113.9', undefined, '203.0.113.9'],
    ['somebody claims to be another', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['our proxy says who it was', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['two of our proxies say so', '10.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['somebody claims to be another before our proxy', '10.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['somebody claims to be our proxy', '10.0.0.1', '198.51.100.1, 10.0.0.2, 203.0.113.9', '203.0.113.9'],
    ['our proxy asks for itself', '10.0.0.1', undefined, '10.0.0.1'],
    ['what our proxy says is empty', '10.0.0.1', ' , ', '10.0.0.1'],
    ['our proxy comes in over IPv6', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['the client came in over IPv6', '10.0.0.1', '::FFFF:203.0.113.9', '203.0.113.9'],
    ['our proxy has an address of IPv6', '2001:DB8::1', '203.0.113.9', '203.0.113.9'],
    ['our proxy says from which port as well', '10.0.0.1', '203.0.113.9:50412', '203.0.113.9'],
    ['our proxies do so', '10.0.0.1', '203.0.113.9:50412, 10.0.0.2:443', '203.0.113.9'],
    ['there is no telling', '', undefined, ''],
  ])('%s', (_, peer, forwardedFor, address) => {
    expect(origin(peer, forwardedFor)).toBe(hashed(address))
  })
})

test('without proxies that are trusted nobody speaks for somebody else', () => {
  expect(origin('10.0.0.1', '203.0.113.9', [])).toBe(hashed('10.0.0.1'))
})

test('the connection of a real server counts before anything else', () => {
  const env = { incoming: { socket: { remoteAddress: '203.0.113.9' } }, remote: '10.0.0.1' }
  const asked = { env, req: { header: () => undefined }, get } as unknown as Asked
  expect(originOf(asked, { trustedProxies: proxies })).toBe(hashed('203.0.113.9'))
})

describe('of IPv6 the network counts', () => {
  test.each([
    ['two addresses of one household', '2001:db8:1:2:aaaa::1', '2001:db8:1:2::2', true],
    ['two networks of one household', '2001:db8:1:2::1', '2001:db8:1:3::1', true],
    ['two households', '2001:db8:1:2ff::1', '2001:db8:1:300::1', false],
    ['zeros that are left out', '2001:db8::1:0:0:0:1', '2001:db8:0:1::7', true],
    ['this machine', '::1', '::2', true],
    ['two ports of one', '[2001:db8:1:2::1]:50412', '[2001:db8:1:2::1]:50413', true],
    ['with and without brackets', '[2001:db8:1:2::1]:50412', '2001:db8:1:2::9', true],
    ['zeros in front', '2001:0db8:01:0002::1', '2001:db8:1:2::1', true],
  ])('%s', (_, one, other, same) => {
    expect(origin(one) === origin(other)).toBe(same)
  })
})

test('two addresses of IPv4 are two', () => {
  expect(origin('203.0.113.9')).not.toBe(origin('203.0.113.8'))
})

test('another installation hashes the same address to something else: a list of all addresses finds nobody', () => {
  expect(keyedHash('another key', 'origin', '203.0.113.9')).not.toBe(origin('203.0.113.9'))
  expect(keyedHash(hashKey, 'visitor', '203.0.113.9')).not.toBe(origin('203.0.113.9'))
})
