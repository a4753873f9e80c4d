import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LoadedAssets, loadAssets } from '../../src/assets.ts'
import { readOwnSounds, troubleText } from '../../src/display/sounds.ts'
import { clipNames } from '../../views/words/spoken.ts'

const ogg = Buffer.from('OggS a recording of our own')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beurt-sounds-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(file: string, content: Buffer = ogg): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), content)
}

const listOf = async (assets: LoadedAssets): Promise<Record<string, string>> =>
  (await assets.serve(assets.clips, undefined))?.json() as Promise<Record<string, string>>

describe('the clips that ship with Beurt', () => {
  test('say every letter of a series, every digit, every counter and the words, in Dutch and in English', async () => {
    const assets = await loadAssets()
    const list = await listOf(assets)
    expect(Object.keys(list).sort()).toEqual([...clipNames()].sort())
    for (const language of ['nl', 'en']) {
      const named = ['number', 'counter', 'test', 'evacuation', 'a', 'z', '0', '9', '10', '99']
      expect(named.filter((id) => !list[`${language}/${id}`])).toEqual([])
    }
    expect(['nl/i', 'nl/o', 'nl/q'].filter((name) => list[name])).toEqual([])
  })

  test('are small Ogg files under addresses that never change their content', async () => {
    const assets = await loadAssets()
    let bytes = 0
    for (const address of Object.values(await listOf(assets))) {
      const answer = await assets.serve(address, undefined)
      expect(answer?.headers.get('content-type')).toBe('audio/ogg')
      expect(answer?.headers.get('cache-control')).toContain('immutable')
      const content = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0))
      expect(content.subarray(0, 4).toString()).toBe('OggS')
      bytes += content.byteLength
    }
    expect(bytes).toBeLessThan(1_500_000)
  })
})

describe('sounds of the municipality', () => {
  test('take the place of ours one by one, under addresses of their own', async () => {
    await put('nl/number.ogg')
    await put('chime.mp3', Buffer.from('ID3 our own bell'))
    const [ours, own] = [await loadAssets(), await loadAssets({ soundsDir: folder })]
    const [before, after] = [await listOf(ours), await listOf(own)]
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed.sort()).toEqual(['chime', 'nl/number'])
    expect(await (await own.serve(after['nl/number'] ?? '', undefined))?.text()).toBe(String(ogg))
    expect((await own.serve(after.chime ?? '', undefined))?.headers.get('content-type')).toBe('audio/mpeg')
    expect(own.soundTroubles).toEqual([])
    expect(own.clips).not.toBe(ours.clips)
  })

  test.each([
    ['nl/negen.ogg', ogg, 'unknownName'],
    ['number.ogg', ogg, 'unknownName'],
    ['nl/9.txt', ogg, 'noSound'],
    ['nl/9.ogg', Buffer.from('<html>'), 'noSound'],
    ['nl/9.wav', Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(1_000_000)]), 'tooLarge'],
  ])('%s with this content is not played, and said to be wrong', async (file, content, reason) => {
    await put(file, content)
    const { clips, troubles } = await readOwnSounds(folder, clipNames())
    expect([clips.size, troubles]).toEqual([0, [{ file, reason }]])
    expect(troubleText({ file, reason } as (typeof troubles)[number])).toMatch(`The sound ${file} is not used: `)
  })

  test('need not be there: without the folder ours are played', async () => {
    const nowhere = join(folder, 'nowhere')
    expect(await readOwnSounds(nowhere, clipNames())).toEqual({ clips: new Map(), troubles: [] })
  })
})
