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
  waitForNumber: 'Wacht tot uw nummer hier staat.',
  closed: 'Wij zijn gesloten',
  opensToday: (time: string) => `Wij zijn weer open om ${time}.`,
  opensOn: (day: string, time: string) => `Wij zijn weer open op ${day} om ${time}.`,
  stillHelped: 'Hebt u al een nummer? Dan helpen wij u nog.',

  waits: 'Wachttijd in minuten:',
  wait: (from: number, until: number) => (from === until ? `${until}` : `${from}–${until}`),

  soundOff: 'Tik op het scherm om het geluid aan te zetten.',
  test: 'Test',
  testText: 'Dit is een test. Er wordt niemand opgeroepen.',
  soundTroubles: {
    heading: 'Eigen geluiden die niet worden gebruikt',
    unknownName: 'Deze naam hoort bij geen geluid.',
    noSound: 'Dit is geen ogg-, mp3- of wav-bestand.',
    tooLarge: 'Dit bestand is groter dan 1 MB.',
    unreadable: 'Dit bestand is niet te lezen.',
  },
  notUpdatedSince: (time: string) => `Niet bijgewerkt sinds ${time} uur`,
  listen: 'Let op: luister naar de medewerker',
}
