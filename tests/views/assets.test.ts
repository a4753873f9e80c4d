import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { loadAssets, pageKinds } from '../../src/assets.ts'
import { page } from '../../views/layout.ts'
import { aFrame, theAssets } from './frame.ts'

async function textOf(path: string): Promise<string> {
  const answer = await (await theAssets()).serve(path, undefined)
  if (!answer) throw new Error(`${path} is not served`)
  return answer.text()
}

async function wireBytes(path: string): Promise<number> {
  const answer = await (await theAssets()).serve(path, 'gzip, deflate, br')
  return Number(answer?.headers.get('content-length'))
}

test('an asset may be kept for ever, because its name changes with its content', async () => {
  const assets = await theAssets()
  const answer = await assets.serve(assets.css('resident'), undefined)
  expect(assets.css('resident')).toMatch(/^\/assets\/resident\.[\w-]{12}\.css$/)
  expect(answer?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer?.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['', null, (bytes: Buffer) => bytes],
  [undefined, null, (bytes: Buffer) => bytes],
])('who accepts %o gets %o of the same bytes', async (accepted, encoding, unpack) => {
  const assets = await theAssets()
  const answer = await assets.serve(assets.script('resident'), accepted)
  const body = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer())
  expect(answer?.headers.get('content-encoding')).toBe(encoding)
  expect(answer?.headers.get('content-length')).toBe(String(body.byteLength))
  expect(answer?.headers.get('vary')).toBe('Accept-Encoding')
  expect(unpack(body).toString()).toBe(await textOf(assets.script('resident')))
})

test.each(['/assets/resident.css', '/assets/../package.json', '/assets/', '/assets/resident.aaaaaaaaaaaa.css'])(
  '%s is not served',
  async (path) => {
    expect(await (await theAssets()).serve(path, 'br')).toBeUndefined()
  },
)

test.each(pageKinds)('the %s stylesheet names the font we send and fetches nothing else', async (kind) => {
  const assets = await theAssets()
  const css = await textOf(assets.css(kind))
  expect(css).toContain(`url('${assets.font}')`)
  expect(css).not.toMatch(/@import|sourceMappingURL|url\(["']?(https?:)?\/\//)
})

test('a stylesheet comes without our comments', async () => {
  const css = await textOf((await theAssets()).css('follow'))
  expect(css.match(/\/\*(?!!)/g)).toBeNull()
  expect(css).toContain('.bz-band')
})

test('htmx and what we add to it come in one file, so that neither starts without the other', async () => {
  const script = await textOf((await theAssets()).script('resident'))
  expect(script.indexOf('var htmx=')).toBe(0)
  expect(script).toContain('bz-status')
  expect(script).toContain('EventSource')
})

test('the first page of a resident is at most 60 kB over the wire beside the font, and the font 36 kB', async () => {
  const assets = await theAssets()
  const document = String(page(await aFrame(), { title: 'x', kind: 'resident' }, html`<h1>x</h1>`)).length
  const icon = await wireBytes(assets.file('icon.svg'))
  const bytes =
    document + icon + (await wireBytes(assets.css('resident'))) + (await wireBytes(assets.script('resident')))
  expect(bytes).toBeLessThan(60_000)
  expect(await wireBytes(assets.font)).toBeLessThan(36_000)
})

test("a municipality's own theme takes the place of the example theme", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'theme-'))
  const themeCss = join(folder, 'theme.css')
  await writeFile(themeCss, '.waterdam-theme { --utrecht-link-color: #123456 }')
  const assets = await loadAssets({ themeCss })
  const css = await (await assets.serve(assets.css('resident'), undefined))?.text()
  await rm(folder, { recursive: true })
  expect(css).toContain('--utrecht-link-color: #123456')
  expect(css).not.toContain('.voorbeeld-theme')
})

test('a file that is not in public/ is our own mistake', async () => {
  const assets = await theAssets()
  expect(() => assets.file('bestaat-niet.svg')).toThrow('bestaat-niet.svg')
})

test('a folder with a space and an accent in its name is a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beurt-map é '))
  const copy = join(folder, 'beurt')
  await symlink(fileURLToPath(new URL('../..', import.meta.url)), copy)
  const script = `await (await import(${JSON.stringify(pathToFileURL(join(copy, 'src', 'assets.ts')).href)})).loadAssets()`
  const asLinked = ['--preserve-symlinks', '--input-type=module', '--eval', script]
  const { status, stderr } = spawnSync(process.execPath, asLinked, { cwd: folder, encoding: 'utf8' })
  await rm(folder, { recursive: true })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
