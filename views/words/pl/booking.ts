import { listOf } from '../format.ts'
import { plural } from '../plural.ts'
import type { ResidentWords } from '../words.ts'
import { matters, persons, times } from './counts.ts'

const count = plural('pl')

export const booking: ResidentWords['booking'] = {
  persons,
  choice: (number, product) => `${number} × ${product}`,
  lasts: (duration) => `czas trwania: około ${duration}`,

  product: {
    title: 'W jakiej sprawie ma być wizyta?',
    hint: 'Więcej spraw można dodać później.',
    search: 'Wyszukaj sprawę',
    searchHint: 'Na przykład: paszport',
    toSearch: 'Szukaj',
    results: 'Znalezione sprawy',
    noResults: 'Nie znaleziono spraw',
    mostChosen: 'Najczęściej wybierane',
    all: 'Wszystkie sprawy',
    found: (number, typed) =>
      count(number, {
        one: `Znaleziono 1 sprawę dla „${typed}”`,
        few: `Znaleziono ${number} sprawy dla „${typed}”`,
        many: `Znaleziono ${number} spraw dla „${typed}”`,
      }),
    guessed: (number, typed) =>
      `Nie ma dokładnie takiej sprawy: „${typed}”. ${number === 1 ? 'Czy chodzi o tę sprawę?' : 'Czy chodzi o jedną z tych spraw?'}`,
    more: (number) => `Jeszcze ${matters(number)}`,
    nothingFound: (typed) => `Nie znaleziono niczego dla „${typed}”.`,
    otherWord: 'Proszę wpisać inne słowo albo wybrać niżej z listy „Wszystkie sprawy”.',
    askUs: (phone) => `Można też zadzwonić: ${phone}:`,
    notThere: 'Na liście nie ma tej sprawy?',
    callUs: (phone) => `Proszę zadzwonić: ${phone}. Chętnie pomożemy.`,
    byPhone: (phone) => `Tylko telefonicznie. Proszę zadzwonić: ${phone}.`,
    haveOne: 'Wizyta jest już umówiona?',
    toOwn: 'Zobacz, zmień lub odwołaj wizytę',
    nothingChosen: 'Proszę wybrać sprawę.',
    unknown: 'Nie znamy tej sprawy. Proszę wybrać sprawę z listy poniżej.',
    notOffered: (product, phone) =>
      `${product}: wizytę w tej sprawie umawia się telefonicznie. Proszę zadzwonić: ${phone}.`,
  },

  people: {
    title: 'Dla ilu osób?',
    titleOne: 'Wizyta',
    hint: 'Proszę doliczyć też siebie, jeśli to potrzebne.',
    range: (max, phone) => `Od 1 do ${max}. Jest więcej osób? Proszę zadzwonić: ${phone}.`,
    onlyOne: 'Dla 1 osoby.',
    fewer: (product) => `Jedna osoba mniej: ${product}`,
    more: (product) => `Jedna osoba więcej: ${product}`,
    remove: 'Usuń',
    calm: 'Bez pośpiechu',
    calmHint: 'Proszę o więcej czasu przy okienku. Nie trzeba podawać powodu.',
    also: 'Czy jest coś jeszcze do załatwienia?',
    alsoHint: 'To można załatwić w czasie tej samej wizyty:',
    alsoNone: 'Do tej wizyty nie można nic dodać.',
    showAlso: (number) => `Inne sprawy (${number})`,
    apart: 'Tego nie można załatwić w czasie tej samej wizyty',
    apartWhy: {
      otherTeam: (phone) =>
        `W tych sprawach pomagają inni pracownicy. Proszę najpierw umówić tę wizytę, a potem drugą. Czy wizyty mają być jedna po drugiej? Proszę zadzwonić: ${phone}.`,
      tooLong: (phone) =>
        `Razem wizyta trwałaby za długo. Proszę najpierw umówić tę wizytę, a potem drugą. Można też zadzwonić: ${phone}.`,
      byPhone: (phone) => `Wizytę w tych sprawach umawia się telefonicznie. Proszę zadzwonić: ${phone}.`,
    },
    visit: 'Wizyta',
    toLocation: 'Przejdź do wyboru miejsca',
    toTime: 'Przejdź do wyboru dnia i godziny',
    wrongPersons: (max, phone) =>
      max === 1
        ? `Tę wizytę można umówić dla 1 osoby. Jest więcej osób? Proszę zadzwonić: ${phone}.`
        : `Proszę wybrać liczbę od 1 do ${max}. Jest więcej osób? Proszę zadzwonić: ${phone}.`,
    notTogether: (products, phone) =>
      `Tego nie można załatwić w czasie jednej wizyty: ${listOf(products, 'pl')}. Proszę usunąć jedną sprawę i umówić dla niej drugą wizytę. Można też zadzwonić: ${phone}.`,
    tooLong: (minutes, max, phone) =>
      `Czas trwania razem: ${minutes}. Najdłuższa wizyta: ${max}. Proszę wybrać mniej osób lub spraw. Można też zadzwonić: ${phone}.`,
    tooManyProducts: (max, phone) =>
      `Najwięcej spraw w czasie jednej wizyty: ${max}. Proszę usunąć jedną sprawę. Można też zadzwonić: ${phone}.`,
  },

  window: {
    title: 'Proszę kontynuować w nowym oknie',
    why: 'Przeglądarka nie zapisuje danych na tej stronie. Dlatego nie możemy tu zarezerwować terminu. W nowym oknie jest to możliwe. Wszystkie wybrane rzeczy zostaną zachowane.',
    open: 'Otwórz w nowym oknie',
  },

  birth: {
    title: 'Kiedy urodziło się dziecko?',
    hint: 'Na przykład: 23 11 2026. Dzieci urodziły się w różnych dniach? Proszę podać pierwszy dzień.',
    why: 'Urodzenie dziecka zgłasza się w ciągu 3 dni. Na podstawie tej daty sprawdzamy, do kiedy można przyjść. Nie zapisujemy tej daty.',
    day: 'Dzień',
    month: 'Miesiąc',
    year: 'Rok',
    empty: 'Proszę podać dzień, miesiąc i rok.',
    noDate: (typed) => `Data ${typed} nie istnieje. Proszę sprawdzić dzień, miesiąc i rok.`,
    future: 'Ta data jest późniejsza niż dzisiejsza. Proszę sprawdzić dzień, miesiąc i rok.',
    latest: (date) => `ostatni możliwy dzień: ${date}`,
    over: 'Termin zgłoszenia urodzenia już minął',
    overWhat: 'W tej sprawie nie można już umówić wizyty przez internet. Urodzenie trzeba jednak zgłosić.',
    overCall: (phone) => `Proszę jak najszybciej zadzwonić: ${phone}.`,
    overComeToday: 'Można też przyjść bez umówienia, najlepiej jeszcze dzisiaj. Tutaj jest to możliwe:',
    overCome: 'Można też przyjść bez umówienia. Tutaj jest to możliwe:',
    again: 'Podaj inną datę urodzenia',
  },

  place: {
    title: 'Gdzie ma być wizyta?',
    first: 'Pierwszy wolny termin:',
    full: (date) => `Brak wolnych terminów. Sprawdzono do: ${date}.`,
    opens: (moment) => `Nowe terminy pojawią się: ${moment}.`,
    cannot: (products) => `Tutaj nie można tego załatwić: ${products.join(', ')}.`,
    notTogether: 'Tutaj nie można tego załatwić w czasie jednej wizyty.',
    notHere: (location) => `${location}: tam nie można tego załatwić. Proszę wybrać inne miejsce poniżej.`,
    anywhere: 'Wszystko jedno gdzie: pierwszy wolny termin',
    unknown: 'Nie znamy tego miejsca. Proszę wybrać miejsce z listy poniżej.',
    change: 'miejsce',
  },

  times: {
    title: 'Wybór dnia i godziny',
    hold: (duration) => `Proszę wybrać godzinę. Rezerwujemy ją na krótki czas: ${duration}.`,
    firstFree: 'Pierwszy wolny termin:',
    calendar: 'Kalendarz z wolnymi dniami',
    weekdays: ['pn', 'wt', 'śr', 'cz', 'pt', 'so', 'nd'],
    count: times,
    parts: {
      morning: 'Rano, do godz. 12:00',
      afternoon: 'Po południu, do godz. 17:00',
      evening: 'Wieczorem, od godz. 17:00',
    },
    otherDay: 'Wybierz wyżej inny dzień',
    moreDays: 'Pokaż więcej dni',
    toDetails: 'Przejdź do danych',
    toCheck: 'Przejdź do sprawdzenia',
    choose: 'Proszę wybrać godzinę.',
    again: 'Proszę jeszcze raz wybrać godzinę.',
    taken: 'Ten termin przed chwilą wybrał ktoś inny.',
    past: 'Tego terminu nie można już wybrać.',
    takenNow: 'Proszę wybrać inny termin. Wpisane dane zostały zachowane.',
    nearest: 'Najbliższe terminy',
    sooner:
      'Potrzebny wcześniejszy termin? Proszę najpierw umówić wizytę. Potem można otrzymać wiadomość, gdy zwolni się wcześniejszy termin.',
    none: (date) => `Teraz nie ma wolnych terminów. Sprawdzono do: ${date}`,
    noneTitle: 'Brak wolnych terminów',
  },

  details: {
    title: 'Dane kontaktowe',
    why: 'Prosimy o te dane, aby móc skontaktować się w sprawie tej wizyty.',
    allNeeded: 'Proszę wypełnić wszystkie pola. Przy polach nieobowiązkowych jest to napisane.',
    oneOfTwo: 'Proszę podać imię i nazwisko oraz adres e-mail lub numer telefonu komórkowego.',
    name: 'Imię i nazwisko',
    email: 'Adres e-mail',
    emailHint: 'Na ten adres wyślemy potwierdzenie i przypomnienie.',
    emailOpens: 'Tym adresem i kodem otwiera się później wizytę.',
    noEmail: 'Nie ma adresu e-mail? Proszę podać numer telefonu komórkowego.',
    mobile: 'Numer telefonu komórkowego',
    mobileHint: 'Na ten numer wyślemy SMS, także dzień przed wizytą.',
    mobileOpens: 'Tym numerem i kodem też otwiera się wizytę.',
    help: 'Potrzebna jest pomoc?',
    helpLegend: 'Jak możemy pomóc?',
    helpHint: 'To nie jest obowiązkowe. Te informacje usuwamy w dniu wizyty.',
    needs: {
      rolstoel: 'Przyjadę na wózku lub skuterze inwalidzkim',
      tolk: 'Przyjdę z tłumaczem',
      gebarentaal: 'Używam języka migowego',
      slechtziend: 'Słabo widzę lub nie widzę',
      slechthorend: 'Słabo słyszę lub nie słyszę',
      prikkels: 'Chcę czekać w spokojnym miejscu',
    },
    toCheck: 'Przejdź do sprawdzenia',
    wrong: {
      nameEmpty: 'Proszę podać imię i nazwisko.',
      nameLong: (max) => `Imię i nazwisko są za długie. Najwięcej znaków: ${max}.`,
      nameLines: 'Proszę wpisać imię i nazwisko w jednym wierszu.',
      nameMarks: 'W imieniu i nazwisku jest niewidoczny znak. Proszę wyczyścić pole i wpisać je jeszcze raz.',
      serviceNumber: 'Proszę nie wpisywać tu numeru BSN. Nie jest nam potrzebny.',
      emailEmpty: 'Proszę podać adres e-mail.',
      mobileEmpty: 'Proszę podać numer telefonu komórkowego.',
      emailOrMobile: 'Proszę podać adres e-mail lub numer telefonu komórkowego.',
      email: 'Proszę podać adres e-mail, na przykład naam@voorbeeld.nl.',
      emailLong: (max) => `Adres e-mail jest za długi. Najwięcej znaków: ${max}.`,
      mobile: 'Proszę podać numer telefonu komórkowego, na przykład 06\u00a012345678.',
    },
  },

  check: {
    title: 'Sprawdzenie i potwierdzenie wizyty',
    notYet: 'Wizyta nie jest jeszcze umówiona.',
    what: 'Sprawa',
    when: 'Termin',
    where: 'Miejsce',
    name: 'Imię i nazwisko',
    email: 'E-mail',
    mobile: 'Telefon komórkowy',
    help: 'Pomoc',
    calm: 'Bez pośpiechu: więcej czasu',
    make: 'Umów wizytę',
    meant: (email) => `Czy chodzi o adres ${email}?`,
    again: 'Proszę jeszcze raz nacisnąć „Umów wizytę”.',
    notAsShown: 'W innym oknie coś zmieniono. Poniżej jest to, co mamy teraz. Czy wszystko się zgadza?',
  },

  hold: {
    until: (time) => `Ten termin jest zarezerwowany do ${time}.`,
    notRenewed: (time) =>
      `Nie udało się przedłużyć rezerwacji. Ten termin jest zarezerwowany do ${time}. Proszę spróbować jeszcze raz.`,
    over: 'Ten termin nie jest już zarezerwowany. Można dalej wypełniać. Potem sprawdzimy, czy termin jest jeszcze wolny.',
    moreTime: 'Więcej czasu',
    question: 'Potrzeba więcej czasu?',
    yes: (duration) => `Tak, jeszcze ${duration}`,
    no: 'Nie',
    left: (duration) => `Pozostały czas rezerwacji: ${duration}.`,
    gone: 'Termin nie jest już zarezerwowany',
    goneWhy: 'Tak się dzieje po długiej przerwie albo w innej przeglądarce. Wizyta nie została umówiona.',
    made: 'Ta wizyta jest już umówiona',
    madeWhy: 'Nie trzeba nic więcej robić. Nie umówiono drugiej wizyty.',
    toOwn: 'Przejdź do wizyty',
    toNew: 'Umów nową wizytę',
  },

  limits: {
    tryAgain: 'Spróbuj ponownie',
    toOwn: 'Przejdź do wizyty',
    holds: 'Wiele osób wybiera teraz termin',
    holdsWhy: (duration, phone) =>
      `Z tego połączenia internetowego zarezerwowano już wiele terminów. Proszę spróbować później (za ${duration}) albo zadzwonić: ${phone}.`,
    appointments: 'Umówiono już dość wizyt',
    appointmentsWhy: (max, phone) =>
      `Liczba wizyt na ten adres e-mail lub numer telefonu: ${max}. Proszę jedną odwołać albo zadzwonić: ${phone}.`,
    ofAddress: 'Przed chwilą umówiono wiele wizyt',
    ofAddressWhy: (duration, phone) =>
      `Wizyta nie jest jeszcze umówiona. Na ten adres e-mail lub numer telefonu można umówić wizytę później (za ${duration}). Można też zadzwonić: ${phone}.`,
    fromHere: 'Otrzymujemy teraz za dużo zgłoszeń',
    fromHereWhy: (duration, phone) =>
      `Z tego połączenia internetowego umówiono wiele wizyt. Ta wizyta nie jest jeszcze umówiona. Proszę spróbować później (za ${duration}) albo zadzwonić: ${phone}.`,
  },

  doubt: {
    leaveEmpty: 'To pole proszę zostawić puste',
    title: 'Proszę jeszcze raz sprawdzić dane.',
    trap: 'Wypełniono pole, które musi zostać puste. Czasem robi to program.',
    quick: 'Dane nadeszły bardzo szybko.',
    again: (button) => `Czy wszystko się zgadza? Proszę jeszcze raz nacisnąć „${button}”.`,
  },

  none: {
    opens: (moment, day) => `Nowe terminy (${day}) pojawią się tutaj: ${moment}.`,
    noneKnown: 'Nie wiemy jeszcze, kiedy będą nowe terminy.',
    sometimes: 'Czasem termin zwalnia się wcześniej, bo ktoś odwołuje wizytę.',
    elsewhere: 'Tutaj są wolne terminy',
    walkIn: 'Przyjście bez umówienia',
    walkInHow: 'Tutaj można to załatwić także bez umówionej wizyty. Wtedy czeka się w hali na swoją kolej.',
    fromUntil: (from, until) => `od ${from} do ${until}`,
    and: ' i ',
    hours: 'Godziny otwarcia',
    callToday: (phone) => `Proszę zadzwonić jeszcze dzisiaj: ${phone}.`,
    callTodayWhy: 'Razem poszukamy rozwiązania.',
    callUs: (phone) => `Sprawa jest pilna? Proszę zadzwonić: ${phone}. Razem poszukamy rozwiązania.`,
  },
}
