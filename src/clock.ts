// The only place that asks the time or sets a timer. Two faces (ARCHITECTURE.md, "Two clocks"): machine time never moves
// by itself; municipal time is what residents and staff live by, and can be moved forward in a demonstration.

/** Machine time in epoch milliseconds, and timers that run on it. */
export interface Clock {
  machineNow(): number
  /** Runs once after so many milliseconds; call what it returns to cancel. */
  after(milliseconds: number, run: () => void): () => void
}

/** How municipal time follows machine time; kept in the installation's row. */
export interface MunicipalTime {
  machineInstant: number
  municipalInstant: number
  speed: number
}

/** The municipal instant (epoch ms) at a machine instant. */
export function municipalAt(time: MunicipalTime, machineNow: number): number {
  return time.municipalInstant + Math.round((machineNow - time.machineInstant) * time.speed)
}

export const systemClock: Clock = {
  machineNow: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
