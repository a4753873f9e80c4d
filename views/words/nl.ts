// Dutch: level B1, short active sentences, "u".
import { booking } from './nl/booking.ts'
import { catalogue } from './nl/catalogue.ts'
import { checkin } from './nl/checkin.ts'
import { demo } from './nl/demo.ts'
import { display } from './nl/display.ts'
import { own } from './nl/own.ts'
import { queue } from './nl/queue.ts'
import { shell } from './nl/shell.ts'
import { staff } from './nl/staff.ts'

export const nl = { shell, catalogue, booking, own, checkin, queue, display, staff, demo }
