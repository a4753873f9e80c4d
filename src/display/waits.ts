// How long people wait, as a display says it.

/** Who comes now waits so long: the usual time and, for nine in ten, the longest. Minutes, rounded to fives. */
export interface SeriesWait {
  /** The letter of the series. */
  series: string
  fromMinutes: number
  untilMinutes: number
}

/** Those that a display shows: of its own series, by letter. */
export const waitsFor = (waits: readonly SeriesWait[], series: readonly string[] | null): SeriesWait[] =>
  waits
    .filter((wait) => series === null || series.includes(wait.series))
    .toSorted((one, other) => (one.series < other.series ? -1 : 1))
