import type { ResidentWords } from '../words.ts'

export const follow: ResidentWords['follow'] = {
  passedOn: (counter) => `Okienko ${counter} kieruje sprawę dalej. Numer będzie wywołany ponownie.`,
  forCounter: (counter) => `Numer wywoła okienko ${counter}.`,
  longer: 'Trwa to dłużej, niż przewidywaliśmy.',

  notNow: 'To nie jest dobry moment?',
  later: {
    title: 'Dziesięć minut później',
    question: 'Czy przesunąć kolej o dziesięć minut?',
    explained: (time) => `Numer nie będzie wywołany przed ${time}. Miejsce w kolejce zostaje.`,
    once: 'Można to zrobić tylko raz.',
    yes: 'Tak, dziesięć minut później',
    no: 'Nie, zaraz przyjdę',
    used: 'Numer był już przesunięty o dziesięć minut. Nie można tego zrobić drugi raz.',
  },
  leave: {
    title: 'Już nie przyjdę',
    question: 'Czy zwrócić numer?',
    explained: 'Numer nie będzie już wywołany. Nie można tego cofnąć.',
    yes: 'Tak, już nie przyjdę',
    no: 'Nie, czekam dalej',
  },
  tooLate: {
    called: (counter) =>
      `To już niemożliwe: numer został właśnie wywołany. Proszę podejść do okienka ${counter}. Kto nie przychodzi, nie musi nic robić.`,
    serving: (counter) => `To już niemożliwe: trwa obsługa. Proszę powiedzieć to przy okienku ${counter}.`,
    other: 'To już niemożliwe. Poniżej widać, co się stało z tym numerem.',
  },

  over: {
    title: 'Tego numeru nie można już śledzić',
    text: 'Wizyta się zakończyła. Możliwe też, że link nie został w całości skopiowany: proszę wtedy zeskanować kod jeszcze raz.',
    next: 'Potrzebna jest kolejna wizyta? Można się na nią umówić.',
  },
  notYet: {
    title: 'Nie mamy jeszcze tego numeru',
    text: 'Kiosk chwilowo nie ma połączenia. Numer jest ważny. Proszę obserwować ekran w holu.',
    next: 'Ta strona sprawdza to sama co jakiś czas.',
  },

  alerts: 'Sygnał o kolejce',
  sound: 'Wibracje i dźwięk',
  soundHint: 'Gdy kolej jest blisko albo nadeszła, dopóki ta strona jest otwarta.',
  awake: 'Nie wygaszaj ekranu',
  awakeHint: 'Ta strona pozostaje widoczna.',
  push: 'Powiadomienie na tym telefonie',
  pushHint: 'Także gdy ta strona nie jest otwarta. W tym celu przechowujemy adres przeglądarki do końca wizyty.',
  on: 'włączone',
  off: 'wyłączone',
  pushDenied: 'Przeglądarka nie zezwala na nasze powiadomienia. Można to zmienić w jej ustawieniach.',
  pushFailed: 'Powiadomienie nie jest jeszcze włączone. Proszę spróbować ponownie albo zostawić tę stronę otwartą.',

  told: {
    almost: (number) => `${number}: już prawie kolej`,
    called: (number, counter) => `${number}: teraz do okienka ${counter}`,
    absent: (number) => `${number}: numer był wywołany`,
  },
}
