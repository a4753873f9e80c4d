import type { ResidentWords } from '../words.ts'

export const erase: ResidentWords['erase'] = {
  heading: 'Dane kontaktowe',
  byItself: (date) => `Imię i nazwisko, adres e-mail i numer telefonu usuniemy najpóźniej: ${date}.`,
  now: 'Usuń teraz',
  question: 'Czy usunąć dane teraz?',
  what: 'Usuniemy imię i nazwisko, adres e-mail, numer telefonu i wiadomości, które nie zostały jeszcze wysłane.',
  afterwards:
    'Potem nie można już zobaczyć tej wizyty, nawet przez link z wiadomości. Zachowamy tylko to, że wizyta się odbyła lub była umówiona, bez wiedzy czyja.',
  send: 'Usuń dane',
  done: 'Dane zostały usunięte.',
}
