// English, for those who live here and do not read Dutch: plain words, short sentences.
import { booking } from './en/booking.ts'
import { catalogue } from './en/catalogue.ts'
import { checkin } from './en/checkin.ts'
import { demo } from './en/demo.ts'
import { display } from './en/display.ts'
import { own } from './en/own.ts'
import { queue } from './en/queue.ts'
import { shell } from './en/shell.ts'
import { staff } from './en/staff.ts'

export const en: typeof import('./nl.ts').nl = { shell, catalogue, booking, own, checkin, queue, display, staff, demo }
