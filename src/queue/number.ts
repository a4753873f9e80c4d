// The numbers that the hall sees: a series letter and three digits, per location, series and local day.

const last = 999

/**
 * The number after `lastOfSeriesToday` (0 if none): 'B001' to 'B999', then from the start again. Numbers in use,
 * on tickets that are not ended or lent to a kiosk, are skipped. Throws when all 999 are in use.
 */
export function dealNumber(letter: string, lastOfSeriesToday: number, inUse: ReadonlySet<string>): string {
  for (let step = 0; step < last; step++) {
    const number = numberOf(letter, ((lastOfSeriesToday + step) % last) + 1)
    if (!inUse.has(number)) return number
  }
  throw new Error(`All numbers of series ${letter} are in use`)
}

/** Per letter the digits that were dealt last: after 999 that is not the highest, so the serial decides. */
export function lastDealt(dealtToday: Iterable<{ serial: number; number: string }>): Map<string, number> {
  const latest = new Map<string, { serial: number; number: string }>()
  for (const dealt of dealtToday) {
    const letter = dealt.number.slice(0, 1)
    if (dealt.serial > (latest.get(letter)?.serial ?? 0)) latest.set(letter, dealt)
  }
  return new Map([...latest].map(([letter, { number }]) => [letter, Number(number.slice(1))]))
}

/**
 * So many numbers for a kiosk that must do without the server, ascending: the highest that nobody had or has today, so
 * that those of the hall itself go on one after the other. Fewer when there are no more.
 */
export function lendNumbers(letter: string, count: number, out: ReadonlySet<string>): string[] {
  const lent: string[] = []
  for (let digits = last; digits > 0 && lent.length < count; digits--) {
    const number = numberOf(letter, digits)
    if (!out.has(number)) lent.unshift(number)
  }
  return lent
}

const numberOf = (letter: string, digits: number) => letter + String(digits).padStart(3, '0')
