import type { printing as dutch } from '../nl/printing.ts'

export const printing: typeof dutch = {
  test: 'Test print',
  testText: 'This printer works. Check the letters: é ë ï € ł ą.',

  again: {
    act: 'Print a ticket',
    actAt: (kiosk) => `Print a ticket at ${kiosk}`,
    refused: 'No ticket can come out there now.',
  },

  agentKey: {
    title: 'Key of the print program',
    act: 'New key for the print program',
    of: (kiosk) => `For: ${kiosk}.`,
    text: 'Put this key in the file with the settings of the print program. You see it only now. An earlier key does not work any more.',
    back: 'Back to the devices',
  },

  demo: {
    title: 'The paper',
    about: 'The tickets that the check-in kiosk prints',
    lead: 'The demonstration has no printer. Here you see the tickets that would come out, the newest on top.',
    none: 'There is no ticket yet. Take a number at the check-in kiosk, then look here.',
    again: 'Look again',
    states: {
      waiting: 'Waits',
      sending: 'Is being printed',
      printed: 'Printed',
      failed: 'Not printed',
      unsure: 'Perhaps printed',
    },
  },
}
