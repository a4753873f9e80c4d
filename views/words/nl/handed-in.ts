// What staff read with a number that a kiosk gave without a connection, when it is not clear what it is for.
const typed = (code: string) => `Typte code ${code} bij de zuil zonder verbinding`

export const handedIn = {
  unknown: (code: string) => `${typed(code)}. Die code vinden wij niet.`,
  already: (code: string) => `${typed(code)}. Die afspraak was al aangemeld.`,
  over: (code: string) => `${typed(code)}. Die afspraak is al voorbij.`,
  wrongDay: (code: string) => `${typed(code)}. Die afspraak is op een andere dag.`,
  otherLocation: (code: string) => `${typed(code)}. Die afspraak is op een andere locatie.`,
  cancelled: (code: string) => `${typed(code)}. Die afspraak is afgezegd.`,
  product: (code: string) => `Koos bij de zuil zonder verbinding iets dat hier nu niet kan: ${code}.`,
}
