// English, for those who live here and do not read Dutch: plain words, short sentences.
import { alarm } from './en/alarm.ts'
import { alert } from './en/alert.ts'
import { away } from './en/away.ts'
import { booking } from './en/booking.ts'
import { calibration } from './en/calibration.ts'
import { catalogue } from './en/catalogue.ts'
import { change } from './en/change.ts'
import { checkin } from './en/checkin.ts'
import { checklist } from './en/checklist.ts'
import { coordinator } from './en/coordinator.ts'
import { demo } from './en/demo.ts'
import { devices } from './en/devices.ts'
import { display } from './en/display.ts'
import { erase } from './en/erase.ts'
import { erasure } from './en/erasure.ts'
import { evacuating } from './en/evacuating.ts'
import { evacuation } from './en/evacuation.ts'
import { follow } from './en/follow.ts'
import { handedIn } from './en/handed-in.ts'
import { help } from './en/help.ts'
import { kiosk } from './en/kiosk.ts'
import { life } from './en/life.ts'
import { messages } from './en/messages.ts'
import { outbox } from './en/outbox.ts'
import { own } from './en/own.ts'
import { paper } from './en/paper.ts'
import { printing } from './en/printing.ts'
import { queue } from './en/queue.ts'
import { reception } from './en/reception.ts'
import { shell } from './en/shell.ts'
import { staff } from './en/staff.ts'
import { statement } from './en/statement.ts'
import { wait } from './en/wait.ts'

export const en: typeof import('./nl.ts').nl = {
  shell,
  catalogue,
  booking,
  checklist,
  own,
  change,
  alert,
  wait,
  erase,
  checkin,
  away,
  handedIn,
  follow,
  kiosk,
  paper,
  printing,
  queue,
  calibration,
  coordinator,
  messages,
  outbox,
  erasure,
  reception,
  display,
  staff,
  devices,
  alarm,
  help,
  evacuation,
  evacuating,
  statement,
  demo,
  life,
}
