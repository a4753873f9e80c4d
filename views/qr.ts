// A QR code as a drawing in the page: dark on white whatever the theme, with its quiet zone of four modules.
import { html } from 'hono/html'
import { encodeQR } from 'qr'
import type { Html } from './layout.ts'

const quietZone = 4

/** The code, with a name for those who cannot see it. The stylesheet sets how large it is. */
export function qrCode(content: string, name: string): Html {
  const modules = encodeQR(content, 'raw', { ecc: 'medium', border: quietZone })
  const size = modules.length
  return html`<svg class="bz-qr" role="img" aria-label="${name}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${darkPath(modules)}"/></svg>`
}

/** One stroke for each row of dark modules that touch. */
function darkPath(modules: readonly (readonly boolean[])[]): string {
  const strokes: string[] = []
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      const width = x + 1 - start
      strokes.push(`M${start} ${y}h${width}v1h-${width}z`)
    }
  }
  return strokes.join('')
}
