// Paper, for who looks after it: staff, the administrator, and whoever watches the demonstration.
export const printing = {
  test: 'Proefafdruk',
  testText: 'Deze printer werkt. Let op de letters: é ë ï € ł ą.',

  again: {
    act: 'Bon printen',
    actAt: (kiosk: string) => `Bon printen bij ${kiosk}`,
    refused: 'Daar kan nu geen bon uit komen.',
  },

  agentKey: {
    title: 'Sleutel van het printprogramma',
    act: 'Nieuwe sleutel voor het printprogramma',
    of: (kiosk: string) => `Voor: ${kiosk}.`,
    text: 'Zet deze sleutel in het bestand met de instellingen van het printprogramma. U ziet hem alleen nu. Een sleutel van eerder werkt niet meer.',
    back: 'Terug naar de apparaten',
  },

  demo: {
    title: 'Het papier',
    about: 'De bonnen die de aanmeldzuil print',
    lead: 'In de demonstratie is er geen printer. Hier ziet u de bonnen die eruit zouden komen, de nieuwste bovenaan.',
    none: 'Er is nog geen bon. Neem een nummer bij de aanmeldzuil en kijk dan hier.',
    again: 'Opnieuw kijken',
    states: {
      waiting: 'Wacht',
      sending: 'Wordt geprint',
      printed: 'Geprint',
      failed: 'Niet geprint',
      unsure: 'Misschien geprint',
    },
  },
}
