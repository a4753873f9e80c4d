// What may stand in a file, and what a file may be called.
import { codeOf, isScript, isServer, linesMatching, type Rule } from './tree.ts'

const clocks = /\bnew Date\b|\bDate\.now\b|\bperformance\.now\b|\bset(Timeout|Interval)\b|DateTime\.(now|local|utc)\(/
const chances = /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync)\b|getRandomValues/

export const timeComesFromTheClock: Rule = (tree) =>
  linesMatching(tree, (path) => isServer(path) && path !== 'src/clock.ts', clocks, 'asks the time')

export const luckComesFromChance: Rule = (tree) =>
  linesMatching(tree, (path) => isServer(path) && path !== 'src/chance.ts', chances, 'draws at random')

const readers = new Set(['src/environment.ts', 'db/columns.ts'])

export const theEnvironmentIsReadInOnePlace: Rule = (tree) =>
  linesMatching(tree, (path) => isServer(path) && !readers.has(path), /\bprocess\.env\b/, 'reads the environment')

export const linesAtMost = 300

export const noFileIsTooLong: Rule = (tree) =>
  [...tree]
    .filter(([path]) => isScript(path) || path.endsWith('.css'))
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > linesAtMost)
    .map(({ path, lines }) => `${path} has ${lines} lines`)

const emptyWords = /(^|[-_.])(utils?|helpers?|managers?|services?|common|misc)$/i

/** A service worker is called that by the browsers; what ends in one of these words says nothing. */
export const namesSaySomething: Rule = (tree) =>
  [...tree.keys()]
    .filter((path) => path.split('/').some((part) => emptyWords.test(part.replace(/(\.test)?\.\w+$/, ''))))
    .map((path) => `${path} has a name that says nothing`)

// Put together, so that this file passes its own rule.
const unfinished = new RegExp(`(^|\\s)(//|/?\\*+|#)\\s.*\\b(${'TO'}DO|${'FIX'}ME)\\b`)
const leftOut = /\b(test|it|describe)\b[^'"`\n]*\.(only|skip|todo|skipIf|runIf|fails)\b|\b(xit|xtest|xdescribe)\(/

export const nothingIsLeftUnfinished: Rule = (tree) =>
  [...tree]
    .filter(([path]) => isScript(path) || path.endsWith('.css'))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, at) => (unfinished.test(line) ? [`${path}:${at + 1} is unfinished: ${line.trim()}`] : [])),
    )

export const noTestIsLeftOut: Rule = (tree) =>
  linesMatching(tree, (path) => path.startsWith('tests/') && isScript(path), leftOut, 'leaves a test out')

const forbiddenMarkup: [RegExp, string][] = [
  [/\sstyle=["'$]/i, 'has an inline style'],
  [/<style\b/i, 'has an inline style sheet'],
  [/<script\b(?![^>]*\ssrc=)/i, 'has an inline script'],
  [/\shx-on\b/i, 'has an inline listener'],
  [/\son[a-z]+\s*=\s*["'$]/i, 'has an inline listener'],
  [/=["']js:|javascript:/i, 'has script in an attribute'],
  [/hx-trigger="[^"]*\[/i, 'has script in a trigger'],
]

/** A mail has no page of ours around it: what it looks like stands in the mail itself. */
const isMail = (path: string) => path === 'views/messages/blocks.ts'

/** The Content-Security-Policy refuses them all, without a word on the page. */
export const viewsPassTheContentPolicy: Rule = (tree) =>
  forbiddenMarkup.flatMap(([pattern, why]) =>
    [...tree]
      .filter(([path]) => /^(views|src)\/.*\.ts$/.test(path) && !isMail(path))
      .flatMap(([path, text]) => {
        const found = pattern.exec(codeOf(text))
        return found ? [`${path} ${why}: ${found[0].trim()}`] : []
      }),
  )
