// The parts of a mail about a visit that is still to come.
import { checklistFor } from '../../src/booking/checklist.ts'
import { settingsOf, textOf } from '../../src/catalogue/catalogue.ts'
import { localDay } from '../../src/catalogue/day.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { checklistSections } from '../booking/checklist-words.ts'
import { inOrder } from '../own-text.ts'
import { codeOf, commaOf, minutesOf } from '../words/format.ts'
import type { Block } from './blocks.ts'
import { addressOf, momentOf, municipalText, ownLink, purposes, type Telling } from './telling.ts'

/** When, where, the code, for what and how long. */
export function visitFacts(telling: Telling): Block {
  const { facts, words, language, discreet } = telling
  const { own, messages } = words
  const { date, time } = momentOf(telling)
  const minutes = (facts.endsAt - facts.startsAt) / minute
  return {
    is: 'facts',
    facts: [
      { key: messages.when, value: `${date}${commaOf(language)}${time}` },
      { key: messages.where, value: addressOf(telling, facts.location) },
      ...(facts.code
        ? [{ key: own.code, value: `${inOrder(telling, codeOf(facts.code))} (${messages.codeIsFor})` }]
        : []),
      { key: own.what, value: purposes(telling) },
      ...(discreet ? [] : [{ key: own.duration, value: minutesOf(minutes, language) }]),
    ],
  }
}

/** What to take along, who comes along and what it costs; where that would tell too much, only where to read it. */
export function checklist(telling: Telling): Block[] {
  const { facts, words, catalogue, language, discreet } = telling
  const { location, startsAt } = facts
  if (discreet) {
    const links = [{ text: words.messages.bringThere, href: ownLink(telling) }]
    return [
      { is: 'heading', text: words.checklist.bring },
      { is: 'links', links },
    ]
  }
  const date = localDay(startsAt, catalogue.locations.get(location)?.zone ?? '')
  const list = checklistFor(catalogue, facts, { date, location, language })
  return checklistSections(telling, list, ['bring', 'along', 'costs']).flatMap(({ title, lists }): Block[] => [
    { is: 'heading', text: title },
    ...lists.map(({ heading, lines }): Block => {
      return { is: 'list', items: lines, ...(heading === undefined ? {} : { title: heading }) }
    }),
  ])
}

/** One press leads to a page that asks; a mail scanner that opens the link changes nothing. */
export function change(telling: Telling): Block[] {
  const { facts, words, catalogue } = telling
  const { own, messages } = words
  const startsAt = facts.startsAt - settingsOf(catalogue, facts.location).changeUntilMinutes * minute
  const until = momentOf(telling, { location: facts.location, startsAt })
  if (startsAt <= facts.madeAt) {
    return [
      { is: 'heading', text: own.change },
      { is: 'text', text: own.changeTooLate(municipalText(telling, 'phone').content) },
      { is: 'links', links: [{ text: messages.toOwn, href: ownLink(telling) }] },
    ]
  }
  const inCalendar = facts.kind === 'confirmation' || facts.kind === 'change'
  return [
    { is: 'heading', text: own.change },
    {
      is: 'links',
      links: [
        { text: messages.cannotCome, href: ownLink(telling, 'afzeggen') },
        { text: own.toMove, href: ownLink(telling, 'verzetten') },
        { text: messages.toOwn, href: ownLink(telling) },
      ],
    },
    { is: 'text', text: own.changeUntil(until.date, until.time) },
    ...(inCalendar ? [{ is: 'text' as const, text: messages.decliningIsNothing }] : []),
  ]
}

/** How to get there. */
export function route({ facts, words, catalogue, language }: Telling): Block[] {
  const text = textOf(catalogue, `location:${facts.location}`, 'route', language)
  const lines = (text?.content ?? '').split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0 || text === undefined) return []
  return [
    { is: 'heading', text: words.own.route },
    { is: 'list', items: lines.map((line) => ({ text: [{ content: line, language: text.language }] })) },
  ]
}
