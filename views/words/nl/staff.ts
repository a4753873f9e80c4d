// Signing in, and what stands on the door of a screen.
export const staff = {
  notPaired: {
    title: 'Dit scherm is nog niet gekoppeld',
    text: 'Een beheerder kan dit scherm koppelen aan een locatie.',
  },
  forbidden: {
    title: 'Deze pagina hoort niet bij uw werk',
    text: (name: string) => `U bent aangemeld als ${name}. Uw rol mag deze pagina niet openen.`,
    toOwnWork: 'Naar uw eigen werk',
  },
}
