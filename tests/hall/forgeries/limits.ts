// Limits that were passed.
import { another, type Forgery, fact, first, quiet, tell } from '../forging.ts'

export const ofLimits: Forgery[] = [
  [
    'a mailbox with too much under other spellings',
    /has 4 appointments/,
    (day) => {
      const as = quiet(day)
      for (const email of [`${as.email}`.toUpperCase(), ...['1', '2'].map((x) => `${as.email}`.replace('@', `+${x}@`))])
        another(day, { as, email })
    },
  ],
  [
    'a mailbox that was filled within the hour',
    /made 6 appointments in an hour/,
    (day) => {
      const as = quiet(day)
      for (let times = 0; times < 5; times++) another(day, { as })
    },
  ],
  [
    'somebody who holds times without end',
    /holds 11 times/,
    (day) => {
      const held = fact(day, 'held', ({ known }) => !known)
      for (let times = 0; times < 11; times++) tell(day, { ...held, address: 'x', publicId: `hold ${times}` })
    },
  ],
  [
    'an appointment that was moved all the time',
    /was moved 6 times in an hour/,
    (day) => {
      const moved = fact(day, 'moved', ({ by }) => by === 'resident')
      for (let times = 0; times < 5; times++) tell(day, { ...moved })
    },
  ],
  [
    'a code that opened what is not theirs',
    /opened .* with 000000/,
    (day) => {
      const { publicId: opened, email } = quiet(day)
      const guess = { fact: 'lookedUp' as const, person: 'guesser', address: 'x', code: '000000', contact: `${email}` }
      tell(day, { ...guess, opened, at: 0 })
    },
  ],
  [
    'a code that was found by trying',
    /found a code after many tries/,
    (day) => {
      const found = fact(day, 'lookedUp', ({ opened }) => opened !== null)
      const wrong = { ...found, code: '000000', opened: null }
      for (let times = 0; times < 6; times++) tell(day, wrong)
    },
  ],
  [
    'a robot that got on',
    /a robot got past/,
    (day) =>
      Object.assign(
        first(day.sent, ({ actor, method }) => actor === 'robot' && method === 'POST'),
        {
          path: '/afspraak/x/gegevens',
          status: 303,
        },
      ),
  ],
  [
    'somebody who has to wait, nobody knows how long',
    /does not hear how long/,
    (day) => {
      const wait = { at: 0, actor: 'x', method: 'POST', path: '/mijn-afspraak', address: '', status: 429 }
      day.sent.push(wait)
    },
  ],
  [
    'somebody who has to wait for nothing',
    /has to wait for .* without a reason/,
    (day) => {
      const wait = { at: 0, actor: 'x', method: 'POST', path: '/afspraak/tijd', address: '', status: 429 }
      day.sent.push({ ...wait, retryAfter: 60 })
    },
  ],
]
