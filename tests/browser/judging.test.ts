// Whether the judges of every screen see what is wrong at one size only: nothing that can differ is left out there.
import { afterAll, expect, test } from 'vitest'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort } from '../support/wire.ts'
import { stickingOutOf, violationsOf, withAxe } from './judging.ts'

afterAll(closeContexts)

const page = (narrow: string) => `<!doctype html><html lang="nl"><head><title>Balie</title>
<style>
a, button { display: inline-block; padding: 1rem; color: #000; background: #fff }
@media (max-width: 400px) { ${narrow} }
</style></head>
<body><main><h1>Balie</h1><p><a href="/een">Een</a><a href="/twee">Twee</a></p>
<p id="words">Neem plaats in de hal</p>
<p><label><span id="label">Naam</span> <input></label></p></main></body></html>`

const found = {
  nothing: ['', []],
  contrast: ['#words { color: #ccc }', [/^color-contrast: /]],
  'a label that is gone': ['#label { display: none }', [/^label: /]],
  'a small target': ['a { padding: 0; font-size: 8px }', [/^target-size: /, /^target-size: /]],
  overflow: ['#words { width: 500px }', [/^sticks out at 360: /]],
} satisfies Record<string, [string, RegExp[]]>

test.each(Object.entries(found))('at 360 pixels only: %s', async (_, [narrow, faults]) => {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const wire = await onPort(withAxe({ fetch: () => new Response(page(narrow), { headers }) }))
  const browser = await workersBrowser()
  const window = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await window.goto(`http://localhost:${wire.port}/`)
  const look = async () => [...(await stickingOutOf(window)), ...(await violationsOf(window))]
  expect(await look()).toEqual([])
  await window.setViewportSize({ width: 360, height: 740 })
  expect(await look()).toEqual(faults.map((fault) => expect.stringMatching(fault)))
  await wire.close()
})
