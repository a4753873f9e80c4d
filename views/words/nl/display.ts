// What the hall reads: few words, and each of them large.
export const display = {
  title: (location: string) => `Oproepen ${location}`,
  heading: 'Wie is er aan de beurt?',
  number: 'Nummer',
  counter: 'Balie',
  now: 'Nu',
  timesCalled: (times: number) => `${times}e oproep`,
  outOfOrder: 'Nummers gaan niet op volgorde',

  welcome: 'Welkom',
  checkIn: 'Meld u aan bij de zuil.',
  closed: 'Wij zijn gesloten',
  opensToday: (time: string) => `Wij zijn weer open om ${time}.`,
  opensOn: (day: string, time: string) => `Wij zijn weer open op ${day} om ${time}.`,
  stillHelped: 'Hebt u al een nummer? Dan helpen wij u nog.',

  soundOff: 'Geluid staat uit. Druk op het scherm om het aan te zetten.',
  notUpdatedSince: (time: string) => `Niet bijgewerkt sinds ${time} uur`,
  listen: 'Let op: luister naar de medewerker',
}
