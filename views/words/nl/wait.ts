// Waiting without an appointment: asking for it, and the place that is offered.
export const wait = {
  ask: 'Bericht als er plek is',
  askWhy:
    'Komt er een plek vrij, of komen er nieuwe tijden bij? Dan krijgt u een bericht en houden wij een plek voor u vast.',
  toAsk: 'Stuur mij een bericht als er plek is',
  askSooner: 'Liever eerder?',
  askSoonerWhy:
    'Maak gerust een afspraak. Daarna kunt u een bericht krijgen als er eerder plek is. Of wacht op een bericht zonder nu een afspraak te maken.',
  toAskSooner: 'Stuur mij een bericht als er eerder plek is',

  title: 'Stuur mij een bericht als er plek is',
  steps: (minutes: string, until: string, times: number) => [
    'Is er plek? Dan bieden wij die aan, steeds aan één persoon. Wie het langst wacht, is het eerst aan de beurt.',
    `Wij houden de plek ${minutes} voor u vast. U kiest zelf of u hem neemt.`,
    `U staat op de lijst tot en met ${until}. U kunt altijd stoppen. Laat u ${times} keer niets horen als er plek is? Dan gaat u ook van de lijst.`,
  ],
  soonerThan: (day: string) => `U krijgt alleen een bericht over een plek vóór ${day}.`,
  nowFree: (moment: string, place: string) => `Er is nu al een tijd vrij: ${moment}, ${place}.`,
  contact: 'Waar sturen wij het bericht naartoe?',
  contactWhy: 'Wij gebruiken uw gegevens alleen hiervoor. Gaat u van de lijst? Dan wissen wij ze.',
  emailHint: 'Hier sturen wij het bericht naartoe, als er plek is.',
  mobileHint: 'Hier sturen wij een sms naartoe, als er plek is.',
  put: 'Zet mij op de lijst',

  asked: 'U staat op de lijst',
  askedWhere: 'Wij hebben u een bericht gestuurd. Daarin staat tot wanneer u op de lijst staat.',
  askedHow: 'In het bericht staat ook een link. Daarmee kunt u kijken wat u hebt gevraagd, of stoppen.',
  askedNothing:
    'Geen bericht gekregen? Kijk ook bij uw ongewenste e-mail. Of vraag het nog een keer: uw plek in de rij blijft.',

  mine: 'Uw plek op de lijst',
  mineWhy: 'U krijgt een bericht als er plek is. U hoeft nu niets te doen.',
  what: 'Waarvoor',
  where: 'Waar',
  days: 'Dagen',
  parts: 'Wanneer op de dag',
  until: 'Op de lijst tot en met',
  stop: 'Wilt u niet meer wachten?',
  stopWhy: 'Dan gaat u van de lijst en wissen wij uw gegevens.',
  toStop: 'Haal mij van de lijst',
  stopped: 'U staat niet meer op de lijst',
  stoppedWhy: 'U krijgt geen bericht meer. Uw gegevens zijn gewist.',
  toStart: 'Een afspraak maken',

  offered: 'Er is een plek voor u',
  notYet: 'Uw afspraak is nog niet gemaakt.',
  place: 'Deze plek',
  take: 'Maak deze afspraak',
  decline: 'Nee, ik wacht op een andere plek',
  declined: 'Deze plek is nu voor iemand anders. U staat nog op de lijst.',
  asking: 'Wat u hebt gevraagd',
  goneWhy: 'De tijd om te kiezen is voorbij, of u had al gekozen.',
  stillOn: 'U staat nog op de lijst. Komt er weer een plek? Dan krijgt u een nieuw bericht.',

  tooMany: 'U staat al vaak genoeg op de lijst',
  tooManyWhy: (max: number, phone: string) =>
    `Op dit e-mailadres of mobiele nummer staan al ${max} vragen om een bericht. Haal er een van de lijst met de link in ons bericht, of bel ${phone}.`,
  later: 'Wij krijgen nu te veel vragen',
  laterWhy: (duration: string, phone: string) =>
    `U staat nog niet op de lijst. Probeer het over ${duration} opnieuw, of bel ${phone}.`,
}
