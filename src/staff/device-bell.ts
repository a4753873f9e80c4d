// The bell of the devices page, and what it and the hall's bell ring for: what a machine lacks.
import { allDevices, deviceStamp, devicesAt } from '../../db/devices.ts'
import type { Db } from '../../db/store.ts'
import { hashOf } from '../chance.ts'
import type { Site } from '../context.ts'
import type { Channel } from '../events.ts'
import { type DeviceState, troublesOf } from './device-state.ts'

type Watched = Pick<Site, 'store' | 'clock' | 'assets'>

/** Rings when something about a machine changes, wherever it stands. */
export const devicesBellOf = (site: Watched): Channel => ({
  key: 'devices',
  wants: (heard) => heard.topic === 'device',
  async render() {
    const all = await site.store.read(allDevices)
    const states = all.map(({ device, pairing, codeUntil, seenAt, version }) =>
      [deviceStamp(device), pairing, codeUntil, seenAt === null, version].join(),
    )
    return { event: 'message', data: 'devices', id: asNumber([...states, ...troublesIn(site, all)]) }
  },
})

/** Another number for every other set of troubles at a location: time alone brings one too, when a machine falls silent. */
export const deviceTroubles = async (site: Watched, db: Db, location: string): Promise<number> =>
  asNumber(troublesIn(site, await devicesAt(db, location)))

const troublesIn = ({ assets, clock }: Watched, states: readonly DeviceState[]): string[] =>
  states.map((state) => {
    const troubles = troublesOf(state, assets.script(state.device.kind), clock.machineNow())
    return [state.device.name, ...troubles].join()
  })

const asNumber = (texts: readonly string[]): number =>
  Buffer.from(hashOf(JSON.stringify(texts)), 'base64url').readUIntBE(0, 6)
