// Which teams a counter serves at this moment: the coordinator moves hands to where people wait.
import type { Happened, Refused } from './event.ts'
import type { Hall } from './hall.ts'

/**
 * The counter serves these teams from now on. `shown` are the teams that the page showed: when somebody else changed
 * them since, nothing happens. Refused without any team, of which nobody could be called; unknown ones are left out.
 */
export function changeTeams(
  hall: Hall,
  counterNumber: number,
  shown: readonly string[],
  wanted: readonly string[],
  known: readonly string[],
): Happened | Refused<'unknownCounter' | 'outdated' | 'noTeams' | 'sameTeams'> {
  const counter = hall.counters.find(({ number }) => number === counterNumber)
  if (!counter) return { refused: 'unknownCounter' }
  const teams = known.filter((team) => wanted.includes(team)).toSorted()
  const before = counter.teams.toSorted().join()
  if (before === teams.join()) return { refused: 'sameTeams' }
  if (before !== shown.toSorted().join()) return { refused: 'outdated' }
  if (teams.length === 0) return { refused: 'noTeams' }
  const facts = { counter: counterNumber, teams }
  return {
    changed: [],
    counters: [{ ...counter, teams }],
    events: [{ kind: 'counterTeamsChanged', ticket: null, counter: null, facts }],
  }
}
