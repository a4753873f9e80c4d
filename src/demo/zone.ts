/** Where the demonstration's municipality lies: its banner and its clock show the time there. */
export const demoZone = 'Europe/Amsterdam'
