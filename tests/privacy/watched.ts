// The town with everything that leaves it written down: what was asked for, what was answered to whom, and the log.
import { createApp } from '../../src/app.ts'
import { openLog } from '../../src/log.ts'
import { type Browser, createTestApp, makeBrowser } from '../support/app.ts'

/** Zwaantje is the resident whose data are looked for; the others are everybody else. */
export type Person = 'zwaantje' | 'bas' | 'stranger' | 'kiosk' | 'display' | 'sanne' | 'rishi' | 'wim' | 'joke' | 'tijn'

export interface Exchange {
  who: Person
  method: string
  /** Path and query. */
  url: string
  sent: string
  status: number
  headers: Headers
  answer: string
}

export type WatchedTown = Awaited<ReturnType<typeof watchedTown>>

/** A town without the pages of a demonstration, which show everything to everybody. */
export async function watchedTown() {
  const town = await createTestApp()
  const log: string[] = []
  const site = { ...town.site, log: openLog('debug', { write: (line) => void log.push(line) }) }
  const app = createApp(site)
  const exchanges: Exchange[] = []
  const browsers = new Map<Person, Browser>()

  function browserOf(who: Person): Browser {
    const remote = `203.0.113.${browsers.size + 1}`
    return makeBrowser(async (request) => {
      const sent = await request.clone().text()
      const response = await app.fetch(request, { remote })
      const { pathname, search } = new URL(request.url)
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
      exchanges.push({
        ...{ who, method: request.method, url: pathname + search, sent: decodeURIComponent(sent.replaceAll('+', ' ')) },
        ...{ status: response.status, headers: response.headers },
        answer: isStream ? '' : await response.clone().text(),
      })
      return response
    })
  }

  return {
    ...town,
    site,
    log,
    exchanges,
    /** The one browser of this person. */
    browser(who: Person): Browser {
      const known = browsers.get(who) ?? browserOf(who)
      browsers.set(who, known)
      return known
    },
  }
}
