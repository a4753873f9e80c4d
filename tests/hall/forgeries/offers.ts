// Earlier places that were offered in a wrong way.
import { acceptedOffer, all, type Forgery, fact, first, hour, letter, set } from '../forging.ts'

export const ofOffers: Forgery[] = [
  [
    'a place that was offered to many at once',
    /and \d others at once/,
    (day) => {
      const offer = acceptedOffer(day)
      for (let times = 0; times < 3; times++) day.tables.offers.push({ ...offer })
    },
  ],
  [
    'an offer to somebody who does not wait',
    /who does not wait/,
    (day) => set(day, { known: day.known.filter((one) => one.fact !== 'alertOn') }),
  ],
  [
    'an offer on another day than was asked for',
    /who did not ask for it/,
    (day) => {
      for (const one of all(day, 'alertOn')) one.weekdays = [7]
    },
  ],
  [
    'an offer for which there is no time',
    /which is too soon/,
    (day) => {
      const offer = acceptedOffer(day)
      offer.offered_at = Number(offer.starts_at) - 4 * hour
    },
  ],
  ['an offer of another length', /takes another time/, (day) => set(acceptedOffer(day), { ends_at: 0 })],
  [
    'somebody who was passed over',
    /who asked earlier/,
    (day) => {
      const { appointment, offered_at } = acceptedOffer(day)
      const mine = (one: { publicId: string; at: number }) =>
        one.publicId === appointment && one.at <= Number(offered_at)
      const booked = fact(day, 'booked', mine)
      const alert = fact(day, 'alertOn', mine)
      first([all(day, 'moved').some(mine) || all(day, 'changed').some(mine)], (moved) => !moved)
      const at = booked.at - hour
      day.known.unshift({ ...booked, publicId: 'earlier', at }, { ...alert, publicId: 'earlier', at })
    },
  ],
  [
    'an offer that is told with another time',
    /is told with another time/,
    (day) => {
      const told = letter(day, 'offer')
      told.text = told.text.replaceAll('.00 uur', '.05 uur').replaceAll('0 uur', '5 uur')
    },
  ],
  [
    'an offer that nobody was told of',
    /is told 0 times/,
    (day) => set(day.tables, { outbox: day.tables.outbox.filter(({ kind }) => kind !== 'offer') }),
  ],
]
