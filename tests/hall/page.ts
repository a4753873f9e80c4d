// Simulated people read pages as those of the demonstration's hall do.
export { type Form, fieldOf, formsOf, linkOn, numberOn } from '../../src/demo/life/page.ts'
