import { parse } from 'node-html-parser'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrCode } from '../../views/qr.ts'

const dots = 8

/** Paints the drawing as a scanner would see it: `dots` pixels a module. */
async function painted(content: string) {
  const svg = parse(String(await qrCode(content, 'QR-code'))).querySelector('svg')
  const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2])
  const side = size * dots
  const data = new Uint8Array(side * side * 4).fill(255)
  const dark = new Set<string>()
  for (const [, x = '', y = '', width = ''] of (svg?.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)v1h-\d+z/g,
  )) {
    for (let at = Number(x); at < Number(x) + Number(width); at++) dark.add(`${at} ${y}`)
  }
  for (let pixel = 0; pixel < side * side; pixel++) {
    const module = `${Math.floor((pixel % side) / dots)} ${Math.floor(pixel / side / dots)}`
    if (dark.has(module)) data.fill(0, pixel * 4, pixel * 4 + 3)
  }
  return { image: { width: side, height: side, data }, dark, size }
}

test.each(['482913', '000000', 'https://afspraken.voorbeeld.nl/volg/AbCdEfGhIjKlMnOpQrStUv'])(
  'a scanner reads %s',
  async (content) => {
    const { image } = await painted(content)
    expect(decodeQR(image)).toBe(content)
  },
)

test('four modules all around stay white', async () => {
  const { dark, size } = await painted('482913')
  const ends = [...dark].flatMap((module) => module.split(' ').map(Number))
  expect(Math.min(...ends)).toBe(4)
  expect(Math.max(...ends)).toBe(size - 5)
})

test('it has a name for those who cannot see it, and no style of its own', async () => {
  const drawn = String(await qrCode('482913', 'QR-code met uw code'))
  expect(drawn).toContain('role="img" aria-label="QR-code met uw code"')
  expect(drawn).not.toContain('style')
})
