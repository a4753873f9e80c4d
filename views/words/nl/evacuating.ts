// An evacuation, for who works here: the page that starts and ends it.
export const evacuating = {
  question: 'Wilt u het gebouw laten ontruimen?',
  where: 'Het gaat om',
  what: [
    'Alle schermen en zuilen op deze locatie zeggen meteen: verlaat nu het gebouw.',
    'De schermen laten een signaal en een gesproken bericht horen, in het Nederlands en het Engels.',
    'Wie een nummer volgt op de telefoon, ziet het ook.',
    'Nummers en afspraken blijven bewaard. Na afloop gaat u verder waar u was.',
  ],
  noAlarm: 'Dit is geen brandalarm en belt niemand. Is er brand of gevaar? Bel 112 en gebruik de brandmelder.',
  start: 'Ja, laat ontruimen',
  back: 'Nee, terug',
  running: 'Het gebouw wordt ontruimd',
  since: (time: string) => `Ontruiming sinds ${time}: alle schermen zeggen “verlaat nu het gebouw”.`,
  untilEnded: 'Dit blijft zo tot een medewerker het beëindigt, ook als de server opnieuw start.',
  end: 'Ontruiming beëindigen',
}
