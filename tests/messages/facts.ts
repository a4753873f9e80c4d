// A message about an appointment of Fatima's; a test says only what it is about.
import type { MessageFacts } from '../../src/messages/message.ts'

export function aMessage(special: Partial<MessageFacts> = {}): MessageFacts {
  return {
    kind: 'confirmation',
    language: 'nl',
    publicId: 'pPp',
    version: 3,
    location: 'stadskantoor',
    startsAt: Date.parse('2026-11-26T10:00:00+01:00'),
    endsAt: Date.parse('2026-11-26T10:10:00+01:00'),
    madeAt: Date.parse('2026-11-24T09:00:00+01:00'),
    choices: [{ product: 'paspoort', persons: 1 }],
    calm: false,
    code: '482913',
    name: 'Fatima Yilmaz',
    secret: 'sSsSsSsSsSsSsSsSsSsSsS',
    wording: 'a',
    // Said only to who waits without an appointment.
    wish: { locations: ['stadskantoor', 'molenwijk'], weekdays: [1, 4], parts: ['morning'] },
    ...special,
  }
}
