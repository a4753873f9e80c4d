// The demonstration.
const roles: Record<string, string> = {
  counter: 'baliemedewerker',
  reception: 'ontvangst',
  coordinator: 'coördinator',
  administrator: 'beheerder',
}

export const demo = {
  band: 'Demonstratie: niets hier is echt.',
  moment: (date: string, time: string) => `Het is ${date}, ${time}.`,
  toDemo: 'Schermen en klok',
  title: 'Beurt in het klein',
  lead: 'Dit is een verzonnen gemeente. Maak een afspraak, meld u aan, roep een nummer op en kijk wat de hal ziet.',
  screensTitle: 'De schermen',
  screens: {
    resident: { name: 'Inwoner', about: 'Een afspraak maken' },
    kiosk: { name: 'Aanmeldzuil', about: 'Aanmelden of een nummer nemen' },
    counter: { name: 'Balie', about: 'Het volgende nummer oproepen' },
    display: { name: 'Scherm in de hal', about: 'Laat het nummer en de balie zien' },
    management: { name: 'Inrichting', about: 'Producten, locaties, openingstijden en mensen' },
    reception: { name: 'Ontvangst', about: 'Mensen aanmelden, nummers geven en bellers helpen' },
    hall: { name: 'De hal nu', about: 'Wie er wachten, welke balies open zijn en wat zou helpen' },
    devices: { name: 'Apparaten', about: 'Zuilen en schermen koppelen, instellen en proberen' },
  },
  signInsTitle: 'Wie zich kan aanmelden',
  person: 'Naam, rol en locatie',
  everywhere: 'alle locaties',
  login: 'Gebruikersnaam en wachtwoord',
  roles,
  clockTitle: 'De klok',
  clock: (moment: string) => `${moment} U kunt de klok vooruit zetten, niet terug.`,
  day: 'Dag',
  time: 'Tijd',
  move: 'Klok vooruit zetten',
  trouble: {
    backwards: 'De klok kan alleen vooruit. Kies een later moment.',
    malformed: 'Vul een dag en een tijd in, bijvoorbeeld 24-11-2026 en 09:10.',
  },
  visitsTitle: 'Afspraken die u hebt gemaakt',
  noVisits: 'U hebt nog geen afspraak gemaakt.',
  code: 'Code:',
  jump: (minutes: number) => `Naar ${minutes} minuten ervoor`,
}
