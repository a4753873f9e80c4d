// Dutch: level B1, short active sentences, "u".
import { alarm } from './nl/alarm.ts'
import { alert } from './nl/alert.ts'
import { away } from './nl/away.ts'
import { booking } from './nl/booking.ts'
import { calibration } from './nl/calibration.ts'
import { catalogue } from './nl/catalogue.ts'
import { change } from './nl/change.ts'
import { checkin } from './nl/checkin.ts'
import { checklist } from './nl/checklist.ts'
import { coordinator } from './nl/coordinator.ts'
import { demo } from './nl/demo.ts'
import { devices } from './nl/devices.ts'
import { display } from './nl/display.ts'
import { erase } from './nl/erase.ts'
import { erasure } from './nl/erasure.ts'
import { evacuating } from './nl/evacuating.ts'
import { evacuation } from './nl/evacuation.ts'
import { follow } from './nl/follow.ts'
import { handedIn } from './nl/handed-in.ts'
import { help } from './nl/help.ts'
import { kiosk } from './nl/kiosk.ts'
import { life } from './nl/life.ts'
import { messages } from './nl/messages.ts'
import { outbox } from './nl/outbox.ts'
import { own } from './nl/own.ts'
import { paper } from './nl/paper.ts'
import { printing } from './nl/printing.ts'
import { queue } from './nl/queue.ts'
import { reception } from './nl/reception.ts'
import { shell } from './nl/shell.ts'
import { staff } from './nl/staff.ts'
import { statement } from './nl/statement.ts'
import { wait } from './nl/wait.ts'

export const nl = {
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
