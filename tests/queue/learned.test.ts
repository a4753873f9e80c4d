// What earlier days teach, and from when on they are believed.
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type DayLesson, learnedFrom, nothingLearned } from '../../src/queue/learned.ts'
import { condensed } from '../../src/queue/lengths.ts'
import { lessonOf, toldAndWaited } from '../../src/queue/lesson.ts'
import { become } from '../../src/queue/ticket.ts'
import { aTicket, at, products } from './hall.ts'

const nothing: DayLesson = { date: '2026-11-17', took: {}, walkIns: {}, lateness: [], came: 0, missed: 0 }
const days = (count: number, lesson: Partial<DayLesson>) =>
  Array.from({ length: count }, (_, at) => ({ ...nothing, date: `day ${at}`, ...lesson }))
const tuesday = 2
const learned = (lessons: DayLesson[], weekdayOf = (_: string) => tuesday) => learnedFrom(lessons, tuesday, weekdayOf)

describe('one day', () => {
  const served = (serial: number, calledAt: string, endedAt: string, endEstimated = false) => {
    const called = at(calledAt)
    const state = { state: 'served', counter: 3, calledAt: called, since: called, goesOnAt: null } as const
    return become(aTicket({ serial, issuedAt: at('10:05') }), { ...state, endedAt: at(endedAt), endEstimated })
  }

  test('teaches how long visits took from the call on, against what is usual; not what was estimated', () => {
    const tickets = [served(1, '10:10', '10:25'), served(2, '10:25', '10:30'), served(3, '10:30', '12:00', true)]
    const lesson = lessonOf({ tickets, missed: 0, products, zone: 'Europe/Amsterdam' })
    expect(lesson.took).toEqual({ paspoort: [150, 50] })
  })

  test('teaches who came when, how late, and who did not', () => {
    const appointmentAt = at('10:00')
    const tickets = [
      aTicket({ serial: 1, issuedAt: at('09:59') }),
      aTicket({ serial: 2, issuedAt: at('10:00') }),
      aTicket({ serial: 3, issuedAt: at('10:29') }),
      aTicket({ serial: 4, series: 'A', appointmentAt, issuedAt: at('09:52') }),
      aTicket({ serial: 5, series: 'A', appointmentAt, issuedAt: at('10:03') }),
    ]
    expect(lessonOf({ tickets, missed: 2, products, zone: 'Europe/Amsterdam' })).toEqual({
      took: {},
      walkIns: {
        paspoort: [
          [19, 1],
          [20, 2],
        ],
      },
      lateness: [-8, 3],
      came: 2,
      missed: 2,
    })
  })

  test('sets what was told beside the first call, and leaves out who was told nothing', () => {
    const band = { fromMinutes: 10, untilMinutes: 20, medianMinutes: 7, p90Minutes: 16 }
    const call = (number: number, ticket: number, wall: string, told: typeof band | null) => {
      const { channel, language, choices, team } = aTicket({ serial: ticket })
      const facts = { number: 'B001', series: 'B', team, choices, channel, language, band: told }
      const times = { issuedAt: at('10:00'), releaseAt: at('10:00'), dueAt: at('10:20') }
      const why = { ...facts, ...times, calls: 1, why: null, was: { state: 'waiting' } } as const
      return { kind: 'ticketCalled', ticket, counter: 3, facts: why, number, turn: number, at: at(wall) } as const
    }
    const calls = [call(9, 1, '10:40', band), call(4, 1, '10:12', band), call(5, 2, '10:20', null)]
    expect(toldAndWaited(calls)).toEqual([{ series: 'B', medianMinutes: 7, p90Minutes: 16, waitedMinutes: 12 }])
  })
})

describe('many days', () => {
  test('of which nothing is known are expected as the municipality set it', () => {
    expect(learned([])).toBe(nothingLearned)
    expect(learned(days(2, {}))).toEqual(nothingLearned)
  })

  test('give visits their shape: their own from thirty on, else that of all', () => {
    const shapes = learned(days(10, { took: { paspoort: [80, 120, 130], verhuizen: [200] } })).shapes
    expect([...shapes.keys()]).toEqual(['', 'paspoort'])
    expect([...(shapes.get('paspoort') ?? [])].slice(0, 3)).toEqual([0.8, 0.8, 0.8])
    expect(shapes.get('')?.at(-1)).toBe(2)
  })

  test('say how late people are and how many stay away, once enough of them were seen', () => {
    expect(learned(days(9, { lateness: [-5, 0, 5] })).lateness).toBe(nothingLearned.lateness)
    expect([...learned(days(10, { lateness: [-5, 0, 5] })).lateness].at(0)).toBe(-5 * minute)
    expect(learned(days(3, { came: 9, missed: 1 })).noShowShare).toBeUndefined()
    expect(learned(days(4, { came: 9, missed: 1 })).noShowShare).toBe(0.1)
  })

  test('say how many come in each half hour of a weekday, from three such days on', () => {
    const walkIns = { paspoort: [[18, 3]] } as const
    expect(learned(days(2, { walkIns })).walkIns).toBeUndefined()
    const quiet = days(1, { walkIns: { paspoort: [[20, 3]] } })
    const found = learned([...days(2, { walkIns }), ...quiet]).walkIns?.get('paspoort')
    expect([found?.[18], found?.[20], found?.[19]]).toEqual([2, 1, 0])
    expect(learned(days(5, { walkIns }), () => 3).walkIns).toBeUndefined()
  })

  test('are kept small: so many of any number of measurements, as likely as they were', () => {
    expect([...condensed([3, 1, 2], 5)]).toEqual([1, 2, 3])
    const many = condensed(
      Array.from({ length: 1_000 }, (_, at) => at),
      4,
    )
    expect([...many]).toEqual([125, 375, 625, 875])
  })
})
