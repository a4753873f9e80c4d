// Before anything loads db/columns.ts: this process speaks PostgreSQL.
import { inject } from 'vitest'

process.env.DATABASE_URL = inject('postgresUrl')
