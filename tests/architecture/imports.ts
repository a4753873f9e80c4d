// Which file may know which: the arrows of ARCHITECTURE.md.
import { codeOf, importsOf, importsRefused, isServer, type Rule, type Tree } from './tree.ts'

/** Files in a capability that are not pure, beside its routes: each with what it reaches for. */
const adapters = new Set([
  // Node's password hashing.
  'src/staff/password.ts',
  // Middleware: who may come in.
  'src/staff/admit.ts',
  'src/staff/workplace.ts',
  // The cookie that opens appointments, the door of "Mijn afspraak", and the calendar file.
  'src/booking/keys.ts',
  'src/booking/mine.ts',
  'src/booking/calendar.ts',
  // Forms read with zod.
  'src/booking/details-form.ts',
  'src/booking/alert-form.ts',
  // Facts put into words, with the calendar file.
  'src/messages/compose.ts',
  // Sending: the loop, its doors to mail servers and SMS providers, and what the environment says of them.
  'src/messages/sender.ts',
  'src/messages/sending.ts',
  'src/messages/smtp.ts',
  'src/messages/notifynl.ts',
  'src/messages/recording.ts',
  'src/messages/transports.ts',
  'src/messages/variables.ts',
  // What a counter's page shows, read for its routes.
  'src/queue/counter-now.ts',
  'src/queue/follow-up-now.ts',
  // What the page of the reception shows and finds, and a form of it that is read with zod.
  'src/reception/reception-now.ts',
  'src/reception/times-now.ts',
  'src/reception/search-now.ts',
  'src/reception/twin-now.ts',
  'src/reception/caller.ts',
  'src/reception/forms.ts',
  // The halls that phones follow, read once for all of them; their bell; and who tells them when their page is closed.
  'src/checkin/follow-hall.ts',
  'src/checkin/follow-bell.ts',
  'src/checkin/push-sender.ts',
  // What the coordinator's page shows, read for its routes.
  'src/coordinator/coordinator-now.ts',
  // The forms of devices, read with zod; and what the page of a device shows, read for its routes.
  'src/staff/device-form.ts',
  'src/staff/device-now.ts',
  // What the bells of staff ring for, read of the devices.
  'src/staff/device-bell.ts',
  // The sounds of the municipality's own, read from a folder.
  'src/display/sounds.ts',
  // What is kept at hand of a forecast, and read again a moment later.
  'src/display/waits-at-hand.ts',
  // Paper: facts put into words, the lines to printers in the network, where they may be, and what a kiosk shows of it.
  'src/printing/compose.ts',
  'src/printing/printers.ts',
  'src/printing/network.ts',
  'src/printing/address.ts',
  'src/printing/kiosk-paper.ts',
  // The demonstration's own machinery.
  'src/demo/start.ts',
  'src/demo/installation.ts',
])

const capabilityOf = (path: string): string | undefined => /^src\/([^/]+)\/[^/]+\.ts$/.exec(path)?.[1]
const isRoutes = (path: string): boolean => /^src\/[^/]+\/(.+-)?routes\.ts$/.test(path)

/** Rules of the trade, which know nothing of the machinery around them. */
export function isPure(path: string): boolean {
  const capability = capabilityOf(path)
  return capability !== undefined && !isRoutes(path) && !adapters.has(path)
}

/** Libraries that compute and reach for nothing: the calendar, an index of words, telephone numbers, bytes of printers. */
const pureLibraries = new Set([
  'luxon',
  'minisearch',
  'libphonenumber-js/mobile',
  '@point-of-sale/receipt-printer-encoder',
])

export const pureFilesImportOnlyPureFiles: Rule = (tree) =>
  importsRefused(tree, isPure, (imported) => !pureLibraries.has(imported) && !isPure(imported))

const isDrizzle = (imported: string): boolean => /^(drizzle-orm|better-sqlite3|postgres)(\/|$)/.test(imported)

export const onlyDbKnowsTheDatabase: Rule = (tree) =>
  importsRefused(tree, (path) => isServer(path) && !path.startsWith('db/'), isDrizzle)

// columns.ts and store.ts choose; the others are the two engines and a part of each.
const engines = new Set([
  'db/columns.ts',
  'db/store.ts',
  'db/sqlite.ts',
  'db/group-commit.ts',
  'db/postgres.ts',
  'db/lines.ts',
])

/** Types of pg-core stand for both databases (db/columns.ts), so `import type` of them is no knowledge. */
export const onlyTheEnginesKnowWhichDatabase: Rule = (tree) => {
  const isElsewhere = (path: string) => path.startsWith('db/') && !engines.has(path)
  const knowing = /^(better-sqlite3|postgres)$|^drizzle-orm\/(better-sqlite3|sqlite-core|pg-core|postgres-js)/
  const named = importsRefused(withoutTypeImports(tree), isElsewhere, (imported) => knowing.test(imported))
  const asked = [...tree]
    .filter(([path, text]) => isElsewhere(path) && /\bdialect\b/.test(codeOf(text)))
    .map(([path]) => `${path} asks for the dialect`)
  return [...named, ...asked]
}

/** Only the part that loads something. */
const withoutTypeImports = (tree: Tree): Tree =>
  new Map([...tree].map(([path, text]) => [path, text.replace(/^import type [^'"]*['"][^'"]+['"]$/gm, '')]))

/** A view may name the type of whatever it is given. */
export const viewsLoadNothing: Rule = (tree) =>
  importsRefused(
    withoutTypeImports(tree),
    (path) => path.startsWith('views/'),
    (imported) =>
      imported.startsWith('db/') || isDrizzle(imported) || (imported.startsWith('src/') && !isPure(imported)),
  )

export const dbKnowsNoPages: Rule = (tree) =>
  importsRefused(
    tree,
    (path) => path.startsWith('db/'),
    (imported) => imported.startsWith('views/') || isRoutes(imported) || /^(@hono\/|hono)/.test(imported),
  )

/** src/app.ts mounts them all; a capability may split its own. */
export const noCapabilityImportsAnothersRoutes: Rule = (tree) =>
  importsRefused(
    tree,
    (path) => isServer(path) && path !== 'src/app.ts',
    (imported, path) => isRoutes(imported) && capabilityOf(imported) !== capabilityOf(path),
  )

/** Types too: of two files that need each other, neither can be read first. */
export const noFileKnowsOneThatKnowsIt: Rule = (tree) => {
  const known = new Map(
    [...tree].filter(([path]) => isServer(path)).map(([path, text]) => [path, importsOf(path, text)]),
  )
  const reaches = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of known.get(from) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      reaches(next, seen)
    }
    return seen
  }
  return [...known.keys()].filter((path) => reaches(path).has(path)).map((path) => `${path} leads back to itself`)
}

export const browsersGetNothingOfTheServer: Rule = (tree) =>
  importsRefused(
    tree,
    (path) => /^(kiosk|public)\//.test(path),
    (imported) => /^(src|db|views)\//.test(imported),
  )

const auditing = /^tests\/hall\/(audit\/|(auditor|record|dutch)\.ts$)/

/** Who judges a simulated day reckons for themselves: a rule that is wrong in the product must not be wrong here too. */
export const theAuditorKnowsNothingOfTheProduct: Rule = (tree) =>
  importsRefused(
    tree,
    (path) => auditing.test(path),
    (imported) => !auditing.test(imported) && imported !== 'luxon',
  )

/** What is started or read by name, not imported. */
const entries = new Set(['src/server.ts', 'src/demo/start.ts'])

export const everyFileIsUsed: Rule = (tree) => {
  const users = [...tree].filter(([path]) => /\.(ts|js|cjs)$/.test(path) && !path.startsWith('tests/'))
  const used = new Set(users.flatMap(([path, text]) => importsOf(path, text).filter((imported) => imported !== path)))
  return [...tree.keys()]
    .filter((path) => isServer(path) && !entries.has(path) && !used.has(path))
    .map((path) => `${path} is imported by nothing but perhaps a test`)
}
