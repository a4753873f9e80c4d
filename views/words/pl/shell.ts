import type { ResidentWords } from '../words.ts'

export const shell: ResidentWords['shell'] = {
  skipToContent: 'Przejdź do treści',
  chooseLanguage: 'Wybór języka',
  back: 'Wstecz',
  step: (at, of) => `Krok ${at} z ${of}`,

  help: 'Potrzebna pomoc?',
  call: 'Telefon:',
  accessibility: 'Dostępność',
  privacy: 'Prywatność',
  aboutThisSite: 'O tej stronie',

  problemTitle: 'Błąd: ',
  problemHeading: 'Nie wszystko jest dobrze wypełnione',
  error: 'Błąd:',
  attention: 'Uwaga:',
  optional: '(nieobowiązkowe)',
  change: 'Zmień',

  busy: 'Chwileczkę …',
  slow: 'To trwa dłużej niż zwykle.',
  failed: 'Nie udało się.',
  failedNow: 'Wpisane dane nadal tu są. Proszę sprawdzić połączenie z internetem i spróbować ponownie.',
  noConnection: 'Brak połączenia. Te informacje mogą być już nieaktualne.',

  toStart: 'Przejdź do początku',
  misfortunes: {
    notFound: {
      title: 'Ta strona nie istnieje',
      text: 'Być może adres nie został dobrze przepisany. Proszę zacząć od nowa albo zadzwonić.',
    },
    forbidden: {
      title: 'Tutaj nie można tego zrobić',
      text: 'Przeglądarka wysłała to z innej strony internetowej. Proszę wrócić do początku i spróbować ponownie.',
    },
    malformed: {
      title: 'Nie rozumiemy tego zapytania',
      text: 'Nic się nie zmieniło. Proszę wrócić i spróbować ponownie albo zadzwonić.',
    },
    tooLarge: {
      title: 'To jest za duże',
      text: 'Wysłano więcej, niż możemy przyjąć. Nic się nie zmieniło.',
    },
    tooMany: {
      title: 'Za dużo prób',
      text: 'Proszę poczekać kwadrans i spróbować ponownie albo zadzwonić.',
    },
    unavailable: {
      title: 'Usługa teraz nie działa',
      text: 'Nic się nie zmieniło. Proszę spróbować ponownie za kilka minut albo zadzwonić.',
    },
    ours: {
      title: 'Nasza usługa ma problem',
      text: 'To błąd po naszej stronie. Nic się nie zmieniło. Proszę spróbować później albo zadzwonić.',
    },
  },
  inHall: {
    kiosk: { title: 'Tutaj teraz się to nie uda', text: 'Proszę poprosić pracownika o pomoc.' },
    display: { title: 'Uwaga: proszę słuchać pracownika', text: 'Ten ekran chwilowo nie działa.' },
  },
  nothingYet: {
    title: 'Tutaj jeszcze nic nie ma',
    text: 'Beurt działa, ale baza danych jest pusta. Gmina musi najpierw wprowadzić swoje sprawy i miejsca.',
  },
}
