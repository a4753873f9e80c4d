import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/columns.ts'

// Run twice, once per database: DATABASE_URL decides which one.
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: `./db/migrations/${dialect}`,
})
