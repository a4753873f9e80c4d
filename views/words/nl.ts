// Dutch: level B1, short active sentences, "u".
import { alarm } from './nl/alarm.ts'
import { alert } from './nl/alert.ts'
import { booking } from './nl/booking.ts'
import { catalogue } from './nl/catalogue.ts'
import { change } from './nl/change.ts'
import { checkin } from './nl/checkin.ts'
import { checklist } from './nl/checklist.ts'
import { coordinator } from './nl/coordinator.ts'
import { demo } from './nl/demo.ts'
import { display } from './nl/display.ts'
import { erase } from './nl/erase.ts'
import { erasure } from './nl/erasure.ts'
import { messages } from './nl/messages.ts'
import { outbox } from './nl/outbox.ts'
import { own } from './nl/own.ts'
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
  queue,
  coordinator,
  messages,
  outbox,
  erasure,
  reception,
  display,
  staff,
  alarm,
  statement,
  demo,
}
