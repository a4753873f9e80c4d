// The receipt with a number, and what the kiosk says about it.
export const paper = {
  yourNumber: 'Uw nummer',
  counterOnScreen: 'Uw balie staat op het scherm.',
  between: (from: string, until: string) => `U bent ongeveer tussen ${from} en ${until} aan de beurt.`,
  before: (time: string) => `Wij willen u helpen vóór ${time}.`,
  soon: 'U bent zo aan de beurt.',
  asSoonAsPossible: 'Wij helpen u zo snel mogelijk.',
  follow: 'Volg uw nummer op uw telefoon.',
  followQr: 'QR-code van de pagina die uw nummer volgt',
  help: 'Hulp nodig? Ga naar de ontvangst.',

  coming: 'Uw bon wordt geprint.',
  printed: 'Neem uw bon mee.',
  failed: 'Er komt geen bon. Maak een foto van dit scherm.',
  unsure: 'Komt er geen bon? Maak een foto van dit scherm.',
  earlier: 'Er komt geen nieuwe bon.',
}
