// The tables, once, for SQLite and PostgreSQL. Instants are epoch milliseconds (municipal time, unless a comment
// says machine time: ARCHITECTURE.md, "Two clocks"); days are ISO dates in the location's zone; wall times of the
// plan are minutes since midnight.
export * from './schema/booking.ts'
export * from './schema/catalogue.ts'
export * from './schema/help.ts'
export * from './schema/installation.ts'
export * from './schema/lessons.ts'
export * from './schema/messages.ts'
export * from './schema/prints.ts'
export * from './schema/queue.ts'
export * from './schema/staff.ts'
export * from './schema/waiting.ts'
