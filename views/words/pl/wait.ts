import type { ResidentWords } from '../words.ts'

export const wait: ResidentWords['wait'] = {
  ask: 'Wiadomość o wolnym terminie',
  askWhy: 'Gdy zwolni się termin albo pojawią się nowe terminy, wyślemy wiadomość i zarezerwujemy termin.',
  toAsk: 'Proszę o wiadomość o wolnym terminie',
  askSooner: 'Wizyta ma być wcześniej?',
  askSoonerWhy:
    'Można teraz umówić wizytę, a potem otrzymać wiadomość o wcześniejszym terminie. Można też czekać na wiadomość bez umawiania wizyty.',
  toAskSooner: 'Proszę o wiadomość o wcześniejszym terminie',

  title: 'Proszę o wiadomość o wolnym terminie',
  steps: (minutes, until, times) => [
    'Wolny termin proponujemy zawsze jednej osobie. Pierwsza jest osoba, która czeka najdłużej.',
    `Rezerwujemy termin na krótki czas: ${minutes}. Można go przyjąć lub nie.`,
    `Miejsce na liście jest ważne do: ${until}. Zawsze można zrezygnować. Jeśli ${times} razy nie będzie odpowiedzi na wiadomość o wolnym terminie, też usuniemy wpis z listy.`,
  ],
  soonerThan: (day) => `Wiadomość dotyczy tylko terminów wcześniejszych niż: ${day}.`,
  nowFree: (moment, place) => `Już teraz jest wolny termin: ${moment}, ${place}.`,
  contact: 'Dokąd wysłać wiadomość?',
  contactWhy: 'Używamy tych danych tylko w tym celu. Po usunięciu z listy usuwamy też dane.',
  emailHint: 'Na ten adres wyślemy wiadomość o wolnym terminie.',
  mobileHint: 'Na ten numer wyślemy SMS o wolnym terminie.',
  put: 'Wpisz mnie na listę',

  asked: 'Wpisano na listę',
  askedWhere: 'Wysłaliśmy wiadomość. Jest w niej, do kiedy ważne jest miejsce na liście.',
  askedHow: 'W wiadomości jest też link. Można nim sprawdzić, o co chodziło, albo zrezygnować.',
  askedNothing:
    'Nie ma wiadomości? Proszę zajrzeć też do spamu albo wysłać prośbę jeszcze raz: miejsce w kolejce zostaje.',

  mine: 'Miejsce na liście',
  mineWhy: 'Gdy będzie wolny termin, wyślemy wiadomość. Teraz nie trzeba nic robić.',
  what: 'Sprawa',
  where: 'Miejsce',
  days: 'Dni',
  parts: 'Pora dnia',
  until: 'Na liście do',
  stop: 'Czekanie nie jest już potrzebne?',
  stopWhy: 'Usuniemy wpis z listy i dane kontaktowe.',
  toStop: 'Usuń mnie z listy',
  stopped: 'Wpis został usunięty z listy',
  stoppedWhy: 'Nie będzie już wiadomości. Dane zostały usunięte.',
  toStart: 'Umów wizytę',

  offered: 'Jest wolny termin',
  notYet: 'Wizyta nie jest jeszcze umówiona.',
  place: 'Ten termin',
  take: 'Umów tę wizytę',
  decline: 'Nie, czekam na inny termin',
  declined: 'Ten termin jest teraz dla kogoś innego. Wpis na liście zostaje.',
  asking: 'O co chodzi',
  goneWhy: 'Czas na wybór minął albo wybór był już dokonany.',
  stillOn: 'Wpis na liście zostaje. Gdy znowu zwolni się termin, wyślemy nową wiadomość.',

  tooMany: 'Na liście jest już dość wpisów',
  tooManyWhy: (max, phone) =>
    `Liczba wpisów na ten adres e-mail lub numer telefonu: ${max}. Proszę usunąć jeden z nich linkiem z naszej wiadomości albo zadzwonić: ${phone}.`,
  later: 'Otrzymujemy teraz za dużo zgłoszeń',
  laterWhy: (duration, phone) =>
    `Wpisu nie ma jeszcze na liście. Proszę spróbować później (za ${duration}) albo zadzwonić: ${phone}.`,
}
