// What every column says about people, and which rule makes an end of it. A new column has no answer yet, and fails
// tests/privacy; a new table does not even compile.
import { getTableName } from 'drizzle-orm'
import * as schema from '../schema.ts'
import type { RetentionRuleName } from './rules.ts'

type TableName = {
  [K in keyof typeof schema]: (typeof schema)[K] extends { $inferSelect: object } ? K : never
}[keyof typeof schema]
type Columns<T extends TableName> = keyof (typeof schema)[T]['$inferSelect'] & string

interface Answer<Column extends string> {
  /** Says something about somebody by itself. */
  personal?: { [C in Column]?: RetentionRuleName }
  /** Pseudonymous: leads to somebody together with something else. */
  traceable?: { [C in Column]?: RetentionRuleName }
  /** Says nothing about anybody when the others are gone. */
  nothing: readonly Column[]
}

export const retention: { readonly [T in TableName]: Answer<Columns<T>> } = {
  appointments: {
    personal: { name: 'contacts', email: 'contacts', mobile: 'contacts', address: 'contacts', needs: 'needs' },
    traceable: { publicId: 'afterwards', code: 'codes', visitor: 'holds', origin: 'holds' },
    nothing: [
      'state',
      'location',
      'date',
      'team',
      'startsAt',
      'endsAt',
      'choices',
      'calm',
      'channel',
      'language',
      'takenAt',
      'heldUntil',
      'bookedAt',
      'cancelledAt',
      'cancelledBy',
      'version',
    ],
  },
  lanes: { traceable: { appointment: 'afterwards' }, nothing: ['location', 'team', 'unit', 'lane'] },
  secrets: { traceable: { hash: 'secrets', appointment: 'secrets' }, nothing: ['madeAt'] },
  days: { nothing: ['date', 'location', 'version'] },
  limits: { traceable: { key: 'tries' }, nothing: ['version'] },
  attempts: { traceable: { key: 'tries' }, nothing: ['at', 'id'] },
  answered: { traceable: { key: 'answers', bodyHash: 'answers', result: 'answers' }, nothing: ['at'] },
  returning: { nothing: ['id', 'location', 'date', 'team', 'startsAt', 'endsAt', 'products', 'until'] },
  alerts: {
    personal: { locations: 'alerts', weekdays: 'alerts', parts: 'alerts' },
    traceable: { appointment: 'alerts' },
    nothing: ['askedAt'],
  },
  waits: {
    personal: {
      name: 'waits',
      email: 'waits',
      mobile: 'waits',
      address: 'waits',
      locations: 'waits',
      weekdays: 'waits',
      parts: 'waits',
    },
    traceable: { publicId: 'waits' },
    nothing: ['askedAt', 'until', 'choices', 'calm', 'latestDate', 'products', 'language'],
  },
  freed: { traceable: { leftBy: 'alerts' }, nothing: ['id', 'location', 'date', 'startsAt', 'endsAt', 'offerAt'] },
  offers: {
    traceable: { id: 'alerts', appointment: 'alerts' },
    nothing: ['location', 'date', 'startsAt', 'endsAt', 'offeredAt', 'until', 'wasFree', 'state'],
  },
  outbox: {
    personal: { recipient: 'messages', facts: 'messages' },
    traceable: { id: 'afterwards', appointment: 'afterwards' },
    nothing: [
      'kind',
      'wording',
      'occasion',
      'channel',
      'state',
      'putAt',
      'dueAt',
      'notBefore',
      'attempts',
      'settledAt',
      'reason',
      'answer',
    ],
  },
  // The post of a demonstration, where nobody is real.
  post: {
    personal: { recipient: 'contacts', subject: 'contacts', text: 'contacts', html: 'contacts', calendar: 'contacts' },
    traceable: { message: 'contacts' },
    nothing: ['number', 'sentAt', 'channel', 'language'],
  },
  tickets: {
    personal: { needs: 'needs', note: 'notes' },
    traceable: { followId: 'links', appointment: 'links' },
    nothing: [
      'location',
      'serial',
      'date',
      'number',
      'series',
      'state',
      'team',
      'choices',
      'appointmentAt',
      'language',
      'channel',
      'issuedAt',
      'releaseAt',
      'dueAt',
      'counter',
      'calledAt',
      'lastCalledAt',
      'calls',
      'servingSince',
      'endedAt',
      'endEstimated',
      'goesOnAt',
      'asideSince',
      'band',
      'forCounter',
      'passedOnBy',
      'laterUntil',
    ],
  },
  lentNumbers: {
    traceable: { followId: 'lent' },
    nothing: ['location', 'date', 'number', 'device', 'lentAt', 'ticket', 'takenAt'],
  },
  events: {
    personal: { employee: 'presses' },
    nothing: ['location', 'number', 'at', 'turn', 'kind', 'ticket', 'counter', 'device', 'facts'],
  },
  prints: {
    nothing: ['id', 'location', 'device', 'kind', 'serial', 'by', 'state', 'putAt', 'dueAt', 'settledAt'],
  },
  pushes: {
    traceable: { id: 'pushes', endpoint: 'pushes', p256dh: 'pushes', auth: 'pushes' },
    nothing: ['location', 'serial', 'language', 'told', 'trying', 'attempts', 'dueAt'],
  },
  boardLines: { nothing: ['location', 'nl', 'en', 'until', 'version'] },
  // What a day leaves behind says how long visits took and how many came: of whom stands nowhere.
  lessons: { nothing: ['location', 'date', 'lesson'] },
  calibrations: { nothing: ['location', 'date', 'series', 'sums'] },
  queues: { nothing: ['location', 'lastEvent', 'lastEventAt', 'lastSerial'] },
  employees: {
    personal: { username: 'employment', name: 'employment', password: 'employment' },
    traceable: { id: 'employment' },
    nothing: ['active', 'mayChoose', 'letterKeys'],
  },
  employeeRoles: {
    personal: { role: 'employment', location: 'employment' },
    traceable: { employee: 'employment' },
    nothing: [],
  },
  alarms: {
    personal: { raisedBy: 'alarms', answeredBy: 'alarms' },
    nothing: ['id', 'location', 'counter', 'raisedAt', 'endedAt'],
  },
  helpAsked: {
    personal: { answeredBy: 'help' },
    nothing: ['id', 'location', 'device', 'askedAt', 'endedAt'],
  },
  evacuations: { nothing: ['location', 'since', 'version'] },
  sessions: {
    traceable: { hash: 'sessions', employee: 'sessions' },
    nothing: ['location', 'startedAt', 'seenAt'],
  },
  audit: {
    personal: { employee: 'audit', action: 'audit', object: 'audit' },
    traceable: { origin: 'audit' },
    nothing: ['id', 'at'],
  },
  destructions: { nothing: ['date', 'location', 'rule', 'termHours', 'erased'] },
  devices: {
    nothing: [
      'id',
      'kind',
      'location',
      'name',
      'settings',
      'tokenHash',
      'pairingHash',
      'pairingUntil',
      'agentHash',
      'revokedAt',
      'seenAt',
      'version',
      'faults',
    ],
  },
  jobs: { nothing: ['name', 'ranUntil'] },
  installation: {
    nothing: [
      'id',
      'kind',
      'machineInstant',
      'municipalInstant',
      'speed',
      'catalogueVersion',
      'hashKey',
      'pushPublicKey',
      'pushPrivateKey',
    ],
  },
  settings: { nothing: ['location', 'name', 'value'] },
  texts: { nothing: ['owner', 'field', 'language', 'content'] },
  locations: { nothing: ['code', 'zone', 'street', 'postcode', 'town', 'district', 'phone', 'position'] },
  products: {
    nothing: [
      'code',
      'productGroup',
      'position',
      'minutesFirst',
      'minutesExtra',
      'personsMax',
      'online',
      'staff',
      'walkIn',
      'pickUp',
      'discreet',
      'noticeHours',
      'horizonDays',
      'ceiling',
      'activeFrom',
      'activeUntil',
      'emailField',
      'mobileField',
      'pickUpProduct',
      'readyWorkingDays',
      'deadlineRule',
    ],
  },
  fees: { nothing: ['product', 'kind', 'validFrom', 'cents'] },
  teams: { nothing: ['code', 'name'] },
  teamProducts: { nothing: ['team', 'product'] },
  series: { nothing: ['location', 'letter', 'kind', 'promiseMinutes'] },
  counters: { nothing: ['location', 'number', 'state', 'pausedFor', 'lastEvent'] },
  counterTeams: { nothing: ['location', 'counter', 'team'] },
  blocks: {
    nothing: [
      'id',
      'location',
      'team',
      'weekdays',
      'fromMinute',
      'untilMinute',
      'counters',
      'online',
      'walkIns',
      'stepMinutes',
      'validFrom',
      'validUntil',
      'everyWeeks',
    ],
  },
  exceptions: { nothing: ['id', 'location', 'date', 'kind', 'blocks'] },
}

/** The names of the tables that something is erased from, as the database has them. */
export const erasedFrom: readonly string[] = Object.entries(schema).flatMap(([name, table]) => {
  const { personal, traceable } = retention[name as TableName]
  return personal || traceable ? [getTableName(table)] : []
})
