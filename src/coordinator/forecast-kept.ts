// The forecast of a hall and the advice that goes with it, computed at most every half minute: a page is read again at
// every press in the hall, and figures that jump with each of them are read by nobody.
import { minute, second } from '../catalogue/milliseconds.ts'
import { type Advice, advise } from '../queue/advice.ts'
import { type Forecast, forecast } from '../queue/forecast.ts'
import type { Counter, Hall } from '../queue/hall.ts'
import { type Outlook, sceneOf } from '../queue/scene.ts'

export interface HallForecast {
  /** Epoch ms. */
  madeAt: number
  forecast: Forecast
  advice: Advice | undefined
}

export const windowMs = 30 * minute
const windows = 4
export const aheadMs = windows * windowMs
/** Who comes after the last window still takes places of who came before. */
const arrivalsMs = aheadMs + windowMs
const paths = 30
const keptMs = 30 * second

/** Rolls this hall forward; the same day draws the same, so that figures change only when the hall does. */
export function forecastOf(outlook: Outlook, date: string): HallForecast {
  const scene = sceneOf(outlook, { arrivalsMs, paths, seed: Number(date.replaceAll('-', '')) })
  return {
    madeAt: outlook.now,
    forecast: forecast(scene, windows, windowMs),
    advice: advise(scene, outlook.hall, aheadMs),
  }
}

/** What the forecast of a hall must be made anew for at once: another counter that works, or for other teams. */
export const standOf = ({ counters }: Pick<Hall, 'counters'>): string =>
  counters.map(({ number, state, teams }: Counter) => `${number} ${state} ${teams.join()}`).join('; ')

/** Whether figures of an earlier moment still hold at this one (epoch ms). */
export const stillHolds = (madeAt: number, now: number): boolean => madeAt <= now && now < madeAt + keptMs
