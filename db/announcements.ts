// Who hears what has changed. An announcement is a nudge that may be lost or doubled: whoever hears it reads again.

/**
 * What changed, as a hint: a topic, a place and some ids. Never personal data, at most 7,000 bytes as JSON. Of a device
 * `what` is 'changed' or 'unpaired'; 'test' asks a device to show what it can: a 'sound', a 'call' or a 'print'.
 */
export interface Announcement {
  topic:
    | 'queue'
    | 'day'
    | 'clock'
    | 'catalogue'
    | 'device'
    | 'test'
    | 'print'
    | 'messages'
    | 'alarm'
    | 'evacuation'
    | 'help'
    | 'push'
  location: string
  [fact: string]: string | number
}

/** 'reconnected': what was announced meanwhile by other processes is lost, so everything is to be read again. */
export type Heard = Announcement | { topic: 'reconnected' }

export type Log = (message: string, facts: object) => void

/** The listeners of one store. One that throws or rejects is logged and hurts nobody else. */
export function makeListeners(log: Log) {
  const listeners = new Set<(heard: Heard) => void>()
  const complain = (error: unknown) => log('a listener failed', { error })

  function listen(hear: (heard: Heard) => void): () => void {
    const listener = (heard: Heard) => hear(heard)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  function tell(heard: Heard): void {
    for (const listener of [...listeners]) {
      try {
        const result: unknown = listener(heard)
        if (result instanceof Promise) result.catch(complain)
      } catch (error) {
        complain(error)
      }
    }
  }

  return { listen, tell }
}
