import { expect, test } from 'vitest'
import { alarmPage, alarmPlaceOf, alarmPlaceText, readAlarmPlace } from '../../src/staff/alarm.ts'

test.each([
  ['/balie/3', 3],
  ['/balie/12?paneel=afronden', 12],
  ['/receptie', 'reception'],
  ['/receptie?volgnummer=3', 'reception'],
  ['/balie', undefined],
  ['/balie/nergens', undefined],
  ['/receptiebalie', undefined],
  ['/hal', undefined],
  ['/medewerker', undefined],
])('%s calls for help from %s', (path, place) => {
  expect(alarmPlaceOf(path)).toBe(place)
})

test.each([3, 'reception'] as const)('%s is named and found again', (place) => {
  expect(readAlarmPlace(alarmPlaceText(place))).toBe(place)
  expect(alarmPlaceOf(alarmPage(place))).toBe(place)
})

test.each(['', 'hal', '-1', '3a', '12345'])('a form that says "%s" names no place', (text) => {
  expect(readAlarmPlace(text)).toBeUndefined()
})
