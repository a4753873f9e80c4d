// What a visitor reads to get ready: what to bring, who comes along, what it costs, when it is ready.
const persons = (count: number) => (count === 1 ? '1 persoon' : `${count} personen`)

export const checklist = {
  bring: 'Wat neemt u mee?',
  perPerson: (count: number, product: string) => `${product}: voor elk van de ${persons(count)}`,
  wholeVisit: 'Voor uw hele bezoek',
  each: (choices: string) => `Voor elk hiervan: ${choices}`,
  choice: (count: number, product: string) => `${count} × ${product}`,

  along: 'Wie komt er mee?',
  helper: 'U koos “Rustig aan”. U mag iemand meenemen die u helpt.',

  costs: 'Wat kost het?',
  onTheDay: 'Dit is de prijs op de dag van uw bezoek.',
  amount: (product: string, amount: string) => `${product}: ${amount}`,
  times: (count: number, amount: string, sum: string) => `${sum} (${count}\u00a0×\u00a0${amount})`,
  minor: (amount: string) => `Voor iemand jonger dan 18 jaar: ${amount}.`,
  urgent: (amount: string, count: number) => `Met spoed betaalt u ${amount} extra${count === 1 ? '' : ' per persoon'}.`,
  total: (amount: string) => `Samen: ${amount}`,
  between: (least: string, most: string) => `${least} tot ${most}`,

  about: 'Goed om te weten',
  otherwise: 'Kan het ook anders?',

  ready: 'Wanneer is het klaar?',
  readyFrom: (days: number, date: string) =>
    `Klaar vanaf ${date}. Dat is ${days === 1 ? '1 werkdag' : `${days} werkdagen`} na uw bezoek.`,
  readyAfter: (days: number) => `Klaar na ${days === 1 ? '1 werkdag' : `${days} werkdagen`}.`,
}
