// Dutch: level B1, short active sentences, "u".
import { booking } from './nl/booking.ts'
import { catalogue } from './nl/catalogue.ts'
import { checkin } from './nl/checkin.ts'
import { common } from './nl/common.ts'
import { demo } from './nl/demo.ts'
import { display } from './nl/display.ts'
import { queue } from './nl/queue.ts'
import { staff } from './nl/staff.ts'

export const nl = { common, catalogue, booking, checkin, queue, display, staff, demo }
