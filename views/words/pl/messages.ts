// Everything under `sms` is written as it should be; gsm.ts takes off the accents that an SMS has no room for.
import type { ResidentWords } from '../words.ts'

interface Moment {
  day: string
  full: string
}

const appointment = ({ full }: Moment) => `Wizyta: ${full}`
const reminder = (moment: Moment) => `Przypomnienie o wizycie: ${moment.full}`
const usePlace = 'Nie można przyjść? Proszę odwołać wizytę. Ktoś inny będzie mógł skorzystać z tego terminu.'
const plan = (time: string) => `O której trzeba wyjść z domu, żeby zdążyć na ${time}?`
const at = (place: string) => (place === '' ? '' : `, ${place}`)

export const messages: ResidentWords['messages'] = {
  moment: (day, time) => `${day}, ${time}`,
  greeting: (name) => `Dzień dobry, ${name},`,
  subject: {
    confirmation: appointment,
    change: ({ full }) => `Zmiana wizyty: ${full}`,
    cancellation: ({ full }) => `Odwołana wizyta: ${full}`,
    reminderEarly: reminder,
    reminderLate: reminder,
    offer: ({ full }) => `Wcześniejszy termin: ${full}`,
    collection: ({ day }) => `Można odebrać to, o co złożono wniosek: ${day}`,
    waiting: ({ day }) => `Miejsce na liście do: ${day}`,
    place: ({ full }) => `Jest wolny termin: ${full}`,
  },
  lead: {
    confirmation: 'Wizyta jest umówiona.',
    change: (before) =>
      before === undefined
        ? 'Wizyta została zmieniona. Poniżej jest jej obecny stan.'
        : `Termin wizyty został zmieniony. Stary termin jest nieaktualny: ${before}. Nowy termin jest poniżej.`,
    cancellation: (moment) => `Wizyta się nie odbędzie: ${moment}. Nie trzeba nic robić.`,
    reminderEarly: {
      a: (_time) => `Za kilka dni jest umówiona wizyta. ${usePlace}`,
      b: (time) => `Za kilka dni jest umówiona wizyta. ${plan(time)} ${usePlace}`,
    },
    reminderLate: {
      a: (_time) => `To jest przypomnienie o wizycie. ${usePlace}`,
      b: (time) => `Czekamy na umówioną wizytę. ${plan(time)} ${usePlace}`,
    },
    offer: 'Jest wcześniejszy termin. Umówiona wizyta zostaje bez zmian do czasu wyboru.',
    waiting: (day) =>
      `Gdy będzie wolny termin, wyślemy wiadomość. Nie trzeba nic robić. Miejsce na liście jest ważne do: ${day}.`,
    place: 'Jest wolny termin. Wizyta nie jest jeszcze umówiona: proszę wybrać, czy przyjąć ten termin.',
    collection: (day) =>
      `To, o co złożono u nas wniosek (${day}), jest według naszego planu gotowe. Proszę umówić wizytę, aby to odebrać.`,
  },
  when: 'Termin',
  where: 'Miejsce',
  codeIsFor: 'tym kodem zgłasza się obecność w automacie',
  bringThere: 'Co trzeba przynieść, jest opisane na stronie wizyty',
  cannotCome: 'Nie mogę przyjść',
  toOwn: 'Zobacz moją wizytę',
  toCancelled: 'Zobacz odwołaną wizytę',
  toVisit: 'Zobacz wniosek',
  decliningIsNothing: 'O odrzuceniu wizyty w kalendarzu nie otrzymamy informacji. Proszę użyć „Nie mogę przyjść”.',
  offered: 'Wcześniejszy termin',
  offerUntil: (moment) => `Można wybrać do: ${moment}. Potem ten termin otrzyma ktoś inny.`,
  toOffer: 'Wybierz, czy przyjść wcześniej',
  waitDays: 'Dni',
  waitParts: 'Pora dnia',
  waitOrder:
    'Wolny termin proponujemy zawsze jednej osobie. Pierwsza jest osoba, która czeka najdłużej. Po umówieniu wizyty w tej sprawie miejsce na liście znika.',
  toWait: 'Zobacz, o co chodziło, albo zrezygnuj',
  toPlace: 'Wybierz, czy przyjąć ten termin',
  toCollect: 'Umów wizytę, aby to odebrać',
  questions: (phone, hours) => `Pytania? Proszę zadzwonić: ${phone}, ${hours}.`,
  linksAreYours: 'Linki w tej wiadomości są tylko dla jej odbiorcy. Proszę ich nie przesyłać dalej.',

  smsCode: (code) => `Kod ${code}.`,
  sms: {
    confirmation: (what, when, place) => `${what === '' ? 'Wizyta' : what}: ${when}${at(place)}.`,
    changed: (when, place) => `Zmiana wizyty: ${when}${at(place)}.`,
    cancellation: (when) => `Wizyta odwołana: ${when}.`,
    reminder: {
      a: (when, place) => `Przypomnienie, wizyta: ${when}${at(place)}.`,
      b: (when, place) => `Czekamy na wizytę: ${when}${at(place)}.`,
    },
    offer: (when, place) => `Wcześniejszy termin: ${when}${at(place)}.`,
    collection: (when) => `Wniosek (${when}) jest gotowy według planu.`,
    waiting: (day) => `Gdy będzie wolny termin, wyślemy wiadomość. Ważne do: ${day}.`,
    place: (when, place) => `Jest wolny termin: ${when}${at(place)}.`,
    stop: (link) => `Zobacz lub zrezygnuj: ${link}`,
    change: (link) => `Zmiana lub odwołanie: ${link}`,
    cannotCome: (link) => `Nie można przyjść? ${link}`,
    makeNew: (link) => `Nowa wizyta: ${link}`,
    collect: (link) => `Odbiór: ${link}`,
    chooseBefore: (moment, link) => `Wybierz do ${moment}: ${link}`,
    stays: 'Obecna wizyta zostaje bez zmian.',
  },
}
