import type { ResidentWords } from '../words.ts'

export const away: ResidentWords['away'] = {
  line: 'Ten automat działa bez połączenia.',
  codeKept: 'Kod został zapisany.',
  codeKeptText: 'Zgłoszenie nastąpi samo, gdy wróci połączenie.',
  takeSeat: 'Proszę usiąść w hali. Wywołamy ten numer.',
  waitUnknown: 'Nie wiemy teraz, jak długo to potrwa.',
  remember: 'Proszę zapamiętać numer albo zrobić zdjęcie.',
  follow: 'Numer można śledzić na telefonie, gdy wróci połączenie.',
  noNumbers: 'Tutaj nie można teraz pobrać numeru',
  noNumbersText: 'Proszę podejść do okienka. Nasi pracownicy chętnie pomogą.',
  broken: 'Ten automat nie działa',
  brokenText: 'Proszę podejść do okienka.',
}
