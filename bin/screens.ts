// `npm run screens`: a picture of every screen in every state, at the size that it is made for, with a page to leaf
// through them. The same town and the same ways to each screen as in the tests.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afternoon, evening } from '../tests/browser/every-screen.ts'
import { walkPast } from '../tests/browser/round.ts'
import { launchBrowser } from '../tests/support/browser.ts'

const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url))
/** In pixels of the picture: enough to see, and little to keep. */
const longestSide = 1_000
const taken: { name: string; who: string; file: string }[] = []

const fileOf = (name: string) => `${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.webp`

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
await walkPast(browser, { language: 'nl', afternoon, evening }, async ({ screen, page, size }) => {
  const file = fileOf(screen.name)
  const scale = Math.min(1, longestSide / Math.max(size.width, size.height))
  // There is nothing to take before a frame was drawn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 55,
    clip: { x: 0, y: 0, ...size, scale },
  })
  await devtools.detach()
  writeFileSync(`${folder}${file}`, Buffer.from(data, 'base64'))
  taken.push({ name: screen.name, who: screen.who, file })
})
await browser.close()
writeFileSync(`${folder}README.md`, contents())
console.log(`${taken.length} screens in docs/screens`)

/** By who stands in front of them. */
function contents(): string {
  const parts = [...Map.groupBy(taken, ({ who }) => who)].map(
    ([who, screens]) => `## ${who}\n\n${screens.map(({ name, file }) => `- [${name}](${file})`).join('\n')}\n`,
  )
  return `# Every screen and state\n\nMade by \`npm run screens\`.\n\n${parts.join('\n')}`
}
