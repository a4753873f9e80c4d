import type { ResidentWords } from '../words.ts'

export const paper: ResidentWords['paper'] = {
  yourNumber: 'Numer',
  counterOnScreen: 'Okienko jest podane na ekranie.',
  between: (from, until) => `Kolej przyjdzie mniej więcej między ${from} a ${until}.`,
  before: (time) => `Chcemy pomóc przed ${time}.`,
  soon: 'Kolej przyjdzie zaraz.',
  asSoonAsPossible: 'Pomożemy jak najszybciej.',
  follow: 'Numer można śledzić w telefonie.',
  followQr: 'Kod QR strony, która śledzi numer',
  help: 'Pomoc: w recepcji.',

  coming: 'Drukujemy bilet z numerem.',
  printed: 'Proszę zabrać bilet.',
  failed: 'Biletu nie będzie. Proszę zrobić zdjęcie tego ekranu.',
  unsure: 'Nie ma biletu? Proszę zrobić zdjęcie tego ekranu.',
  earlier: 'Nowego biletu nie będzie.',
}
