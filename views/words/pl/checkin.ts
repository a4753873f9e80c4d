import { plural } from '../plural.ts'
import type { ResidentWords } from '../words.ts'

const count = plural('pl')

export const checkin: ResidentWords['checkin'] = {
  yourNumber: 'Numer',
  notInOrder: 'Numery nie są wywoływane po kolei.',

  people: (number) =>
    count(number, {
      one: 'Przed tym numerem jest 1 osoba.',
      few: `Przed tym numerem są ${number} osoby.`,
      many: `Przed tym numerem jest ${number} osób.`,
    }),
  peopleNone: 'Ten numer jest następny.',
  around: (time) => `Kolej przyjdzie około ${time}.`,
  wait: {
    none: 'bez czekania',
    atMost: (minutes) => `najwyżej ${minutes}`,
    about: (minutes) => `około ${minutes}`,
    between: (from, until) => `od ${from} do ${until}`,
  },
  youWait: (long) => `Czas oczekiwania: ${long}.`,
  rightAway: 'Kolej przyjdzie od razu.',
  promise: (minutes, time) => `Chcemy pomóc przed ${time} (czas: ${minutes}).`,
  overdue: 'Trwa to dłużej, niż chcieliśmy. Pomożemy jak najszybciej.',
  lateFor: (time) =>
    `Wizyta była umówiona na ${time}. Ta godzina już minęła. Teraz czeka się razem z osobami bez wizyty.`,

  states: {
    waiting: 'Proszę czekać',
    almost: 'Już prawie kolej na ten numer',
    called: (counter) => `Teraz: proszę podejść do okienka ${counter}`,
    serving: (counter) => `Obsługa w okienku ${counter}`,
    parked: (counter) => `Okienko ${counter} zaraz pomoże dalej`,
    backOffice: 'Pracownik coś sprawdza',
    absent: (time) => `Numer był wywołany: ${time}`,
    done: 'Wizyta zakończona',
    missed: 'Numer był wywołany, ale nikt nie podszedł',
    later: (time) => `Numer nie będzie wywołany przed ${time}`,
    left: 'Numer został zwrócony',
    over: 'Ten numer jest już nieważny',
  },
  advice: {
    almost: 'Proszę przyjść do hali i patrzeć na ekran.',
    waiting: 'Proszę zostać w pobliżu hali.',
    parked: 'Proszę zostać w hali.',
    backOffice: 'Proszę zostać w hali. Wywołamy ten numer ponownie.',
    absent: 'Proszę podejść do recepcji. Tam pomożemy.',
    missed: 'Pomoc jest jeszcze potrzebna? Proszę podejść do recepcji albo umówić nową wizytę.',
    done: 'Dziękujemy za wizytę.',
    later: 'Miejsce w kolejce zostaje. Proszę wrócić do hali przed tą godziną.',
    left: 'Pomoc jest jednak potrzebna? Proszę wziąć nowy numer albo podejść do recepcji.',
    over: 'Pomoc jest jeszcze potrzebna? Proszę umówić nową wizytę albo zadzwonić.',
  },
  calledTitle: (number, counter) => `▶ ${number} okienko ${counter}`,
  updated: (time) => `Aktualizacja: ${time}.`,
  stale: 'Brak połączenia. Proszę patrzeć na ekran w hali.',
  refresh: 'Odśwież teraz',
  bring: 'To jest potrzebne przy okienku',
}
