// `npm run migrations`: after a change of db/schema.ts, writes the migration for SQLite and the one for PostgreSQL.
// No database is opened: drizzle.config.ts reads from DATABASE_URL only which of the two is meant.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const drizzleKit = fileURLToPath(new URL('../node_modules/drizzle-kit/bin.cjs', import.meta.url))

for (const url of ['', 'postgres://none']) {
  const env = { ...process.env, DATABASE_URL: url }
  const result = spawnSync(process.execPath, [drizzleKit, 'generate', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}
