import { plural } from '../plural.ts'
import type { ResidentWords } from '../words.ts'
import { workingDays } from './counts.ts'

const count = plural('pl')
const forEach = (persons: number) =>
  count(persons, {
    one: 'dla 1 osoby',
    few: `dla każdej z ${persons} osób`,
    many: `dla każdej z ${persons} osób`,
  })

export const checklist: ResidentWords['checklist'] = {
  bring: 'Co trzeba przynieść?',
  perPerson: (persons, product) => `${product}: ${forEach(persons)}`,
  wholeVisit: 'Na całą wizytę',
  each: (choices) => `Dla każdej z tych spraw: ${choices}`,
  choice: (number, product) => `${number} × ${product}`,

  along: 'Kto musi przyjść?',
  helper: 'Wybrano „Bez pośpiechu”. Można przyjść z osobą, która pomoże.',

  costs: 'Ile to kosztuje?',
  onTheDay: 'To jest cena w dniu wizyty.',
  amount: (product, amount) => `${product}: ${amount}`,
  times: (number, amount, sum) => `${sum} (${number}\u00a0×\u00a0${amount})`,
  minor: (amount) => `Dla osoby poniżej 18 lat: ${amount}.`,
  urgent: (amount, count) => `Dopłata za tryb pilny: ${amount}${count === 1 ? '' : ' od osoby'}.`,
  total: (amount) => `Razem: ${amount}`,
  between: (least, most) => `od ${least} do ${most}`,

  about: 'Warto wiedzieć',
  otherwise: 'Czy można to załatwić inaczej?',

  ready: 'Kiedy będzie gotowe?',
  readyFrom: (days, date) => `Gotowe od: ${date}. Czas od wizyty: ${workingDays(days)}.`,
  readyAfter: (days) => `Czas do odbioru: ${workingDays(days)}.`,
}
