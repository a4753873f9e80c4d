import type { ResidentWords } from '../words.ts'

export const change: ResidentWords['change'] = {
  title: 'Zmień osoby lub sprawy',
  question: 'Dla kogo i w jakiej sprawie jest wizyta?',
  stays: (date, time) =>
    `Termin wizyty: ${date}, ${time}. Jeśli nowa wizyta zmieści się w tym terminie, termin zostanie.`,
  persons: (product) => `Liczba osób: ${product}`,
  range: (max, phone) => `Od 1 do ${max}. Jest więcej osób? Proszę zadzwonić: ${phone}.`,
  send: 'Wyślij zmianę',
  changed: 'Wizyta została zmieniona',
  changedNow: 'Termin i kod zostały takie same.',
  longer: 'Nowa wizyta nie mieści się w dotychczasowym terminie.',
  longerNow: 'Wizyta nie jest jeszcze zmieniona. Proszę wybrać inny termin albo zostawić wszystko bez zmian.',
  longerKept: 'Ten termin zostaje, dopóki nie zostanie wybrany inny.',
  nearest: 'Terminy najbliższe dotychczasowemu',
  wish: 'Nowa wizyta',
  noLonger: (product, phone) => `${product}: tego nie można tu już wybrać. Proszę zadzwonić: ${phone}.`,
  contactNeeded: (product, phone) =>
    `${product}: w tej sprawie potrzebujemy więcej danych kontaktowych. Proszę zadzwonić: ${phone}.`,

  tooLate: 'Proszę do nas zadzwonić',
  tooLateWhy: (date, time) =>
    `Termin wizyty: ${date}, ${time}. To już tak blisko, że wizyty nie można tu zmienić ani odwołać.`,
  tooLateCall: 'Nie można przyjść albo zmieniła się liczba osób? Proszę do nas zadzwonić.',
  tooLateTo: (phone) => `Zadzwoń: ${phone}`,
  tooLateHours: (hours) => `Godziny telefonu: ${hours}`,

  language: 'Język wiadomości',
  languageNow: (language) => `Wiadomości o tej wizycie przychodzą w tym języku: ${language}.`,
  inLanguage: 'Proszę o wiadomości po polsku',
}
