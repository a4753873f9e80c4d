// Where in "Mijn afspraak" the links of a message come out. Only these can be named: a link leads nowhere else.

const pages = { afzeggen: '/annulering', verzetten: '/tijd', aanbod: '/eerder' } as const

export type Destination = keyof typeof pages

/** The end of the path of the page that a link names; that of the appointment itself when it names none. */
export function destinationPath(named: string | undefined): string {
  return Object.entries(pages).find(([name]) => name === named)?.[1] ?? ''
}
