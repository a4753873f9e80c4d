// The same draws as those of the demonstration's hall.
export { type Dice, diceOf } from '../../src/demo/life/dice.ts'
