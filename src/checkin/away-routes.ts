// What a kiosk fetches for when the server is away, and where it hands in what it gave meanwhile.
import { createHash } from 'node:crypto'
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Given, handIn, type NoteOf } from '../../db/hand-in.ts'
import { findInstallation } from '../../db/installation.ts'
import { lend } from '../../db/number-blocks.ts'
import { type AwayAgent, awayPage } from '../../views/checkin/away.ts'
import { type Kiosk, readsAloud } from '../../views/checkin/kiosk.ts'
import { wordsOf } from '../../views/words/every.ts'
import { languages, pathIn } from '../../views/words/languages.ts'
import { evacuationClips } from '../../views/words/spoken.ts'
import { locationName, productName } from '../catalogue/catalogue.ts'
import { isDate } from '../catalogue/day.ts'
import { municipalAt } from '../clock.ts'
import { type Env, frameOf, type Site } from '../context.ts'
import { awayForms } from '../printing/compose.ts'
import { signsOf } from '../printing/status.ts'
import { productsToday, seriesToLend } from './blocks.ts'
import { kioskOf } from './kiosk-routes.ts'

const key = z.string().regex(/^[\w-]{22}$/)
const number = z.string().regex(/^[A-Z]\d{3}$/)
const stockForm = z.object({ key, held: z.array(number).max(999) })
const given = z.object({
  key,
  date: z.string().refine(isDate),
  number,
  takenAt: z.int().min(0).max(8.64e15),
  language: z.enum(languages as [string, ...string[]]),
  said: z.union([
    z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    z.strictObject({ product: z.string().min(1).max(100) }),
  ]),
})
/** One after the other, each in a turn of its own: a kiosk that was away for longer sends more than one list. */
const givenForm = z.object({ given: z.array(given).min(1).max(50) })

export function awayRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk/zonder-verbinding', (c) => {
    c.header('cache-control', 'no-store')
    return c.html(awayPageOf(c, site))
  })

  routes.get('/kiosk/zonder-verbinding.js', async (c) => {
    const page = await awayPageOf(c, site)
    const { away, css, font, file, script } = site.assets
    const files = [...away.modules, css('kiosk'), script('kiosk'), font, file('icon.svg'), ...(await soundsOf(c, site))]
    const version = createHash('sha256').update(`${page}${files.join()}${away.worker}`).digest('base64url').slice(0, 12)
    const { broken, brokenText } = wordsOf('nl').away
    // The worker may look after the kiosk in every language, whose addresses lie beside its own.
    c.header('service-worker-allowed', '/')
    c.header('cache-control', 'no-store')
    c.header('content-type', 'text/javascript; charset=utf-8')
    return c.body(
      `self.kept = ${JSON.stringify({ version, files, sentence: `${broken}. ${brokenText}` })}\n${away.worker}`,
    )
  })

  routes.post('/kiosk/nummervoorraad', zValidator('json', stockForm), async (c) => {
    const { key, held } = c.req.valid('json')
    const { device, zone } = kioskOf(c, site)
    const block = await lend(site.store, site.chance, device, key, held)
    c.header('cache-control', 'no-store')
    return c.json({ device: device.id, zone, ...block, ...(await knownBy(c, site, device.location)) })
  })

  routes.post('/kiosk/inlevering', zValidator('json', givenForm), async (c) => {
    const answered: string[] = []
    for (const one of c.req.valid('json').given) {
      if (await handedIn(c, site, one)) answered.push(one.key)
    }
    c.header('cache-control', 'no-store')
    return c.json({ answered })
  })

  return routes
}

/** Whether the kiosk may forget it. What failed by our own doing stays with the kiosk, and those after it go on. */
async function handedIn(c: Context<Env>, site: Site, one: Given): Promise<boolean> {
  const { device } = kioskOf(c, site)
  try {
    const result = await handIn(site.store, device, one, noteOf)
    if ('refused' in result)
      site.log.warn({ device: device.id, number: one.number, refused: result.refused }, refusedText)
    return true
  } catch (error) {
    site.log.error({ error, device: device.id, number: one.number }, 'a number could not be handed in')
    return false
  }
}

const refusedText = 'a number that a kiosk gave without connection was refused'

/** In Dutch, as employees write theirs. */
const noteOf: NoteOf = (unclear, said) => wordsOf('nl').handedIn[unclear]('code' in said ? said.code : said.product)

function awayPageOf(c: Context<Env>, site: Site) {
  const here = kioskOf(c, site)
  const catalogue = c.get('catalogue')
  const machine = c.get('frame').machine
  const kioskIn = (language: (typeof languages)[number]): Kiosk => {
    const frame = { ...frameOf(site, language, c.req.raw, catalogue), ...(machine ? { machine } : {}) }
    return { ...here, frame, place: locationName(catalogue, here.device.location, language) }
  }
  const { away } = site.assets
  const scripts = { page: away.module('page.js'), qr: away.module('qr.js') }
  const agent = agentOf(c, site)
  if (agent) c.set('calls', agent.origin)
  return awayPage([kioskIn('nl'), ...languages.filter((one) => one !== 'nl').map(kioskIn)], scripts, agent)
}

/** The print agent beside the browser of this kiosk, which prints for it without the server. */
function agentOf(c: Context<Env>, site: Site): AwayAgent | undefined {
  const { device } = kioskOf(c, site)
  const { printing } = device.settings
  if (printing.by !== 'agent') return undefined
  const press = { catalogue: c.get('catalogue'), publicUrl: site.publicUrl() }
  const forms = awayForms(press, device.location, printing.model)
  return { origin: `http://127.0.0.1:${printing.port}`, signs: signsOf(printing.model), forms }
}

/**
 * For who listens through the headphones: the lists, and the clips that stand in them. That people must leave is said
 * on while the line is down.
 */
async function soundsOf(c: Context<Env>, site: Site): Promise<string[]> {
  const { assets } = site
  const { device } = kioskOf(c, site)
  const lists = languages.filter((language) => readsAloud(language, device)).map((language) => assets.aloud(language))
  if (lists.length === 0) return []
  const clipsIn = async (list: string) => {
    const answer = await assets.serve(list, undefined)
    return new Map(Object.entries((await answer?.json()) as Record<string, string>))
  }
  const read = await Promise.all(lists.map(clipsIn))
  const named = await clipsIn(assets.clips)
  const leave = evacuationClips('nl').flatMap((name) => named.get(name) ?? [])
  return [...new Set([...lists, ...read.flatMap((clips) => [...clips.values()]), assets.clips, ...leave])]
}

/** What a kiosk must know to go on by itself: the time and how it runs, and what can be had today. */
async function knownBy(c: Context<Env>, site: Site, location: string) {
  const catalogue = c.get('catalogue')
  const here = await site.store.read(findInstallation)
  if (!here) throw new Error('Nothing is set up in this database')
  const now = municipalAt(here, site.clock.machineNow())
  const inEach = <T>(of: (language: (typeof languages)[number]) => T) =>
    Object.fromEntries(languages.map((language) => [language, of(language)]))
  return {
    now,
    speed: here.speed,
    series: seriesToLend(catalogue, location).find(({ kind }) => kind === 'appointment')?.letter ?? '',
    follow: inEach((language) => `${site.publicUrl()}${pathIn(language, '/volg/')}`),
    products: productsToday(catalogue, location, now).map((product) => ({
      ...product,
      names: inEach((language) => productName(catalogue, product.code, language)),
    })),
  }
}
