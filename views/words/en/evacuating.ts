import type { evacuating as dutch } from '../nl/evacuating.ts'

export const evacuating: typeof dutch = {
  question: 'Do you want to evacuate the building?',
  where: 'This is about',
  what: [
    'All displays and kiosks at this location say at once: leave the building now.',
    'The displays sound a signal and a spoken message, in Dutch and in English.',
    'Whoever follows a number on a phone sees it too.',
    'Numbers and appointments are kept. Afterwards you go on where you were.',
  ],
  noAlarm: 'This is no fire alarm and calls nobody. Is there fire or danger? Call 112 and use the fire alarm.',
  start: 'Yes, evacuate',
  back: 'No, go back',
  running: 'The building is being evacuated',
  since: (time) => `Evacuation since ${time}: all displays say “leave the building now”.`,
  untilEnded: 'This stays so until somebody ends it, even when the server starts again.',
  end: 'End the evacuation',
}
