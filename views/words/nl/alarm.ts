// The call for help, on every page of staff.
export const alarm = {
  call: 'Noodoproep',
  what: 'Al uw collega’s op deze locatie zien en horen dit meteen.',
  confirm: 'Ja, roep hulp',
  raised: (place: string, time: string) => `Noodoproep ${place}, ${time}`,
  counter: (number: number) => `balie ${number}`,
  reception: 'ontvangst',
  own: 'Uw collega’s zien uw oproep.',
  go: 'Ik ga erheen',
  goes: (name: string) => `${name} gaat erheen.`,
  end: 'Beëindigen',
}
