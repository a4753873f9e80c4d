// docs/privacy.md as values, and what should stand in it.
import { readFileSync } from 'node:fs'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { retention } from '../../db/retention/columns.ts'
import { type RetentionRuleName, rules } from '../../db/retention/rules.ts'
import * as schema from '../../db/schema.ts'

export const tables = Object.entries(schema) as [keyof typeof schema, (typeof schema)['tickets']][]

export const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')

/** The table between the marks of the page. */
export const keptOnPage = /<!-- kept -->\n\n?([\s\S]*?)\n?<!-- \/kept -->/.exec(page)?.[1]?.trim()

/** The columns that a rule makes an end of, as the database names them: 'appointments.name, .email'. */
function columnsOf(rule: RetentionRuleName): string {
  return tables
    .flatMap(([name, table]) => {
      const { personal, traceable } = retention[name]
      const named = getTableColumns(table) as Record<string, { name: string }>
      const columns = Object.entries({ ...personal, ...traceable })
        .filter(([, one]) => one === rule)
        .map(([column]) => named[column]?.name)
      return columns.length === 0 ? [] : [`${getTableName(table)}.${columns.join(', .')}`]
    })
    .toSorted()
    .join('; ')
}

/** What the page should say of every rule. */
export const keptTable = [
  '| what | until | why | where |',
  '|---|---|---|---|',
  ...Object.entries(rules).map(
    ([name, { what, until, why }]) => `| ${what} | ${until} | ${why} | \`${columnsOf(name as RetentionRuleName)}\` |`,
  ),
].join('\n')

/** The cookies that the page names, each with how long it says that it stays. */
export const cookiesOnPage = new Map(
  [...page.matchAll(/^\| `(beurt-\w+)` \| .* \| (.*) \|$/gm)].map(([, name = '', long = '']) => [name, long]),
)
