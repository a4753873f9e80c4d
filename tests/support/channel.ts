import type { Channel } from '../../src/events.ts'

/** A channel about a text that the test changes, and a count of how often it was rendered. */
export function aChannel(key = 'hall') {
  const hall = { text: 'nobody', renderings: 0, failing: false }
  const channel: Channel = {
    key,
    wants: (announcement) => announcement.topic === 'queue' && announcement.location === key,
    async render() {
      hall.renderings += 1
      if (hall.failing) throw new Error('no database')
      return { event: 'board', data: hall.text }
    },
  }
  return Object.assign(hall, { channel })
}
