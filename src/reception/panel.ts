// What is open on the right of the reception's page. It stands in the address, so that Back and reloading just work;
// names, telephone numbers and what was searched never do.
import { type Asked, askedQuery, readAsked } from '../booking/choices.ts'
import { isDate } from '../catalogue/day.ts'
import { serialIn } from '../queue/ticket.ts'

/** Which of the free times are shown: everywhere and any day, unless a location or a date (ISO) was asked for. */
export interface TimesShown {
  /** From 0: the first five, the next five. */
  page: number
  place: string | undefined
  date: string | undefined
}

type AppointmentAct = 'verzetten' | 'annuleren'
/** What was just done, so that the page says it. */
const appointmentNews = ['gemaakt', 'verzet', 'geannuleerd'] as const
type AppointmentNews = (typeof appointmentNews)[number]
const ticketNews = ['aangemeld', 'gegeven', 'voorrang', 'terug', 'vertrokken', 'bon'] as const
export type TicketNews = (typeof ticketNews)[number]

export type Panel =
  | { panel: 'nothing' }
  /** What somebody wants to come for, now or at a time that is still to be chosen. */
  | { panel: 'visit'; asked: Asked; times: TimesShown }
  | {
      panel: 'appointment'
      publicId: string
      act: AppointmentAct | undefined
      news: AppointmentNews | undefined
      times: TimesShown
    }
  | { panel: 'ticket'; serial: number; act: 'voorrang' | undefined; news: TicketNews | undefined }

const firstTimes: TimesShown = { page: 0, place: undefined, date: undefined }

export const visitPanel = (asked: Asked, times: Partial<TimesShown> = {}): Panel => ({
  panel: 'visit',
  asked,
  times: { ...firstTimes, ...times },
})

export const appointmentPanel = (
  publicId: string,
  more: { act?: AppointmentAct; news?: AppointmentNews; times?: Partial<TimesShown> } = {},
): Panel => ({
  panel: 'appointment',
  publicId,
  act: more.act,
  news: more.news,
  times: { ...firstTimes, ...more.times },
})

export const ticketPanel = (serial: number, more: { act?: 'voorrang'; news?: TicketNews } = {}): Panel => ({
  panel: 'ticket',
  serial,
  act: more.act,
  news: more.news,
})

/** The address of the page with this panel open, without the language. */
export function panelPath(panel: Panel): string {
  switch (panel.panel) {
    case 'nothing':
      return '/receptie'
    case 'visit':
      return `/receptie?${[askedQuery(panel.asked), timesQuery(panel.times)].filter(Boolean).join('&')}`
    case 'appointment': {
      const { publicId: afspraak, act: doe, news: nieuws, times } = panel
      return `/receptie?${[queryOf({ afspraak, doe, nieuws }), timesQuery(times)].filter(Boolean).join('&')}`
    }
    case 'ticket': {
      const { serial, act: doe, news: nieuws } = panel
      return `/receptie?${queryOf({ volgnummer: String(serial), doe, nieuws })}`
    }
    default:
      return panel satisfies never
  }
}

/** What `times` adds to an address, or to a form: as names and values. */
export const timesFields = ({ page, place, date }: TimesShown): Record<string, string | undefined> => ({
  blad: page > 0 ? String(page) : undefined,
  waar: place,
  dag: date,
})

const timesQuery = (times: TimesShown): string => queryOf(timesFields(times))

function queryOf(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return String(new URLSearchParams(given))
}

/** What an address or a form says of the times; what cannot be read is left out. */
export const readTimes = (value: (name: string) => string | undefined): TimesShown => ({
  page: /^\d{1,3}$/.test(value('blad') ?? '') ? Number(value('blad')) : 0,
  place: value('waar') || undefined,
  date: isDate(value('dag') ?? '') ? value('dag') : undefined,
})

/** The panel that an address asks for; `all` gives every value of a name. */
export function readPanel(all: (name: string) => string[]): Panel {
  const one = (name: string) => all(name)[0]
  const publicId = one('afspraak')
  const [act, news] = [one('doe'), one('nieuws')]
  const times = readTimes(one)
  if (publicId !== undefined) {
    const known = act === 'verzetten' || act === 'annuleren' ? act : undefined
    return { panel: 'appointment', publicId, act: known, news: appointmentNews.find((it) => it === news), times }
  }
  const serial = serialIn(one('volgnummer'))
  if (serial > 0) {
    const known = act === 'voorrang' ? act : undefined
    return { panel: 'ticket', serial, act: known, news: ticketNews.find((it) => it === news) }
  }
  const asked = readAsked({
    product: all('product'),
    personen: all('personen'),
    calm: one('rustig') === 'ja',
    latest: one('uiterlijk'),
  })
  return asked.lines.length === 0 ? { panel: 'nothing' } : { panel: 'visit', asked, times }
}
