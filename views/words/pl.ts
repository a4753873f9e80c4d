// Polish: short sentences, polite, and neither "Pan" nor "Pani": it asks with "proszę" and names things instead of whose
// they are. Dates and times stand after a colon or a preposition that leaves them as they are.
import { alert } from './pl/alert.ts'
import { away } from './pl/away.ts'
import { booking } from './pl/booking.ts'
import { change } from './pl/change.ts'
import { checkin } from './pl/checkin.ts'
import { checklist } from './pl/checklist.ts'
import { erase } from './pl/erase.ts'
import { evacuation } from './pl/evacuation.ts'
import { follow } from './pl/follow.ts'
import { kiosk } from './pl/kiosk.ts'
import { messages } from './pl/messages.ts'
import { own } from './pl/own.ts'
import { paper } from './pl/paper.ts'
import { shell } from './pl/shell.ts'
import { wait } from './pl/wait.ts'
import type { ResidentWords } from './words.ts'

export const pl: ResidentWords = {
  shell,
  booking,
  checklist,
  own,
  change,
  alert,
  erase,
  wait,
  checkin,
  away,
  follow,
  kiosk,
  evacuation,
  messages,
  paper,
}
