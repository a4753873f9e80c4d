// Arabic: plain written Arabic in short sentences. Who is addressed may be a woman or a man, so it asks by nouns of
// action ("يُرجى اختيار …") and says "you" only where both are written alike. What may be written from left to right
// stands apart.
import { alert } from './ar/alert.ts'
import { away } from './ar/away.ts'
import { booking } from './ar/booking.ts'
import { change } from './ar/change.ts'
import { checkin } from './ar/checkin.ts'
import { checklist } from './ar/checklist.ts'
import { erase } from './ar/erase.ts'
import { evacuation } from './ar/evacuation.ts'
import { follow } from './ar/follow.ts'
import { kiosk } from './ar/kiosk.ts'
import { messages } from './ar/messages.ts'
import { own } from './ar/own.ts'
import { paper } from './ar/paper.ts'
import { shell } from './ar/shell.ts'
import { wait } from './ar/wait.ts'
import type { ResidentWords } from './words.ts'

export const ar: ResidentWords = {
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
