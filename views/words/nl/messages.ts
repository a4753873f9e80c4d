// What residents get by mail and SMS. Everything under `sms` keeps to the GSM alphabet: no €, no curly quotes.
interface Moment {
  day: string
  full: string
}

const yourAppointment = ({ full }: Moment) => `Uw afspraak op ${full}`
const reminder = (moment: Moment) => `Herinnering: uw afspraak op ${moment.full}`
const usePlace = 'Kunt u niet komen? Zeg uw afspraak dan af. Iemand anders kan uw plek gebruiken.'
const plan = (time: string) => `Hoe laat gaat u van huis om er om ${time} te zijn?`

export const messages = {
  moment: (day: string, time: string) => `${day} om ${time}`,
  greeting: (name: string) => `Beste ${name},`,
  subject: {
    confirmation: yourAppointment,
    change: ({ full }: Moment) => `Gewijzigd: uw afspraak op ${full}`,
    cancellation: ({ full }: Moment) => `Afgezegd: uw afspraak op ${full}`,
    reminderEarly: reminder,
    reminderLate: reminder,
    offer: ({ full }: Moment) => `U kunt eerder komen: ${full}`,
    collection: ({ day }: Moment) => `U kunt ophalen wat u op ${day} hebt aangevraagd`,
    waiting: ({ day }: Moment) => `U staat op de lijst tot en met ${day}`,
    place: ({ full }: Moment) => `Er is plek voor u: ${full}`,
  },
  lead: {
    confirmation: 'Uw afspraak is gemaakt.',
    change: (before: string | undefined) =>
      before === undefined
        ? 'Uw afspraak is gewijzigd. Zo staat hij nu.'
        : `Uw afspraak is verzet. U hoeft niet meer te komen op ${before}. Dit is uw nieuwe tijd.`,
    cancellation: (moment: string) => `Uw afspraak op ${moment} gaat niet door. U hoeft niets te doen.`,
    reminderEarly: {
      a: (_time: string) => `U hebt over een paar dagen een afspraak. ${usePlace}`,
      b: (time: string) => `U hebt over een paar dagen een afspraak. ${plan(time)} ${usePlace}`,
    },
    reminderLate: {
      a: (_time: string) => `Dit is een herinnering aan uw afspraak. ${usePlace}`,
      b: (time: string) => `Wij verwachten u bij uw afspraak. ${plan(time)} ${usePlace}`,
    },
    offer: 'Er is eerder plek. Uw eigen afspraak blijft staan tot u kiest.',
    waiting: (day: string) =>
      `U krijgt een bericht als er plek is. U hoeft niets te doen. U staat op de lijst tot en met ${day}.`,
    place: 'Er is plek voor u. Uw afspraak is nog niet gemaakt: kies of u deze plek neemt.',
    collection: (day: string) =>
      `Wat u op ${day} bij ons hebt aangevraagd, ligt volgens onze planning klaar. Maak een afspraak om het op te halen.`,
  },
  when: 'Wanneer',
  where: 'Waar',
  codeIsFor: 'hiermee meldt u zich aan bij de zuil',
  bringThere: 'Lees bij uw afspraak wat u meeneemt',
  cannotCome: 'Ik kan niet komen',
  toOwn: 'Mijn afspraak bekijken',
  toCancelled: 'Uw afgezegde afspraak bekijken',
  toVisit: 'Uw aanvraag bekijken',
  decliningIsNothing:
    'Weigert u de afspraak in uw agenda? Dan krijgen wij dat niet te horen. Gebruik “Ik kan niet komen”.',
  offered: 'Eerder',
  offerUntil: (moment: string) => `U kunt kiezen tot ${moment}. Daarna gaat deze plek naar iemand anders.`,
  toOffer: 'Kies of u eerder komt',
  waitDays: 'Dagen',
  waitParts: 'Wanneer op de dag',
  waitOrder:
    'Wij bieden een plek steeds aan één persoon aan. Wie het langst wacht, is het eerst aan de beurt. Maakt u hiervoor zelf een afspraak? Dan gaat u vanzelf van de lijst.',
  toWait: 'Bekijken wat u hebt gevraagd, of stoppen',
  toPlace: 'Kies of u deze plek neemt',
  toCollect: 'Afspraak maken om het op te halen',
  questions: (phone: string, hours: string) => `Hebt u vragen? Bel ${phone}, ${hours}.`,
  linksAreYours: 'De links in dit bericht zijn alleen voor u. Stuur ze niet door.',

  smsCode: (code: string) => `Code ${code}.`,
  sms: {
    confirmation: (what: string, when: string, place: string) =>
      `${what === '' ? 'Uw afspraak' : what}: ${when}${place === '' ? '' : `, ${place}`}.`,
    changed: (when: string, place: string) => `Uw afspraak is gewijzigd: ${when}${place === '' ? '' : `, ${place}`}.`,
    cancellation: (when: string) => `Uw afspraak op ${when} gaat niet door.`,
    reminder: {
      a: (when: string, place: string) => `Herinnering: afspraak ${when}${place === '' ? '' : `, ${place}`}.`,
      b: (when: string, place: string) => `Wij verwachten u op ${when}${place === '' ? '' : `, ${place}`}.`,
    },
    offer: (when: string, place: string) => `Er is eerder plek: ${when}${place === '' ? '' : `, ${place}`}.`,
    collection: (when: string) => `Uw aanvraag van ${when} ligt volgens onze planning klaar.`,
    waiting: (day: string) => `U krijgt bericht als er plek is, tot en met ${day}.`,
    place: (when: string, place: string) => `Er is plek voor u: ${when}${place === '' ? '' : `, ${place}`}.`,
    stop: (link: string) => `Bekijken of stoppen: ${link}`,
    change: (link: string) => `Wijzigen of afzeggen: ${link}`,
    cannotCome: (link: string) => `Kunt u niet komen? ${link}`,
    makeNew: (link: string) => `Nieuwe afspraak: ${link}`,
    collect: (link: string) => `Afspraak om het op te halen: ${link}`,
    chooseBefore: (moment: string, link: string) => `Kies voor ${moment}: ${link}`,
    stays: 'Uw eigen afspraak blijft staan tot u kiest.',
  },
}
