// Whether visitors waited as long as they were told.
export const calibration = {
  why: 'Bezoekers horen bij hun nummer hoe lang zij waarschijnlijk wachten. Hier ziet u of dat klopte.',
  howToRead:
    'Goed is: van de mensen die wachtten, was ongeveer 90% binnen de voorspelde tijd aan de beurt. Veel minder dan 90% betekent dat wij te weinig tijd noemen, veel meer dat wij te veel tijd noemen.',
  none: 'Er is nog niets te zien. De eerste cijfers komen na de eerste dag waarop nummers zijn opgeroepen.',
  when: 'Wanneer',
  visitors: 'Nummers',
  waited: 'Daarvan wachtten',
  off: 'Gemiddeld ernaast',
  bias: 'Wachttijd was gemiddeld',
  covered: 'Binnen de voorspelde tijd',
  allDays: (days: number) => `Laatste ${days} dagen`,
  series: (letter: string, name: string) => `Reeks ${letter}: ${name}`,
  minutes: (minutes: string) => `${minutes} min`,
  longer: (minutes: string) => `${minutes} min langer`,
  shorter: (minutes: string) => `${minutes} min korter`,
  asTold: 'zoals voorspeld',
  nobody: 'niemand',
}
