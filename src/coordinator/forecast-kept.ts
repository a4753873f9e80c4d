// The forecast of a hall and the advice that goes with it, computed at most every half minute: a page is read again at
// every press in the hall, and figures that jump with each of them are read by nobody.
import { minute, second } from '../catalogue/milliseconds.ts'
import { type Advice, advise, type NoAdvice } from '../queue/advice.ts'
import type { Ahead } from '../queue/ahead.ts'
import { type Forecast, forecast } from '../queue/forecast.ts'
import type { Counter, Hall } from '../queue/hall.ts'

export interface HallForecast {
  /** Epoch ms. */
  madeAt: number
  forecast: Forecast
  advice: Advice | NoAdvice
}

const windowMs = 30 * minute
const windows = 4
const keptMs = 30 * second

/** The same paths on which everybody's wait was predicted. */
export function forecastOf({ scene, outlook }: Pick<Ahead, 'scene' | 'outlook'>): HallForecast {
  return {
    madeAt: outlook.now,
    forecast: forecast(scene, windows, windowMs),
    advice: advise(scene, outlook.hall, windows * windowMs),
  }
}

/** What the forecast of a hall must be made anew for at once: another counter that works, or for other teams. */
export const standOf = ({ counters }: Pick<Hall, 'counters'>): string =>
  counters.map(({ number, state, teams }: Counter) => `${number} ${state} ${teams.join()}`).join('; ')

/** Whether figures of an earlier moment still hold at this one (epoch ms). */
export const stillHolds = (madeAt: number, now: number): boolean => madeAt <= now && now < madeAt + keptMs
