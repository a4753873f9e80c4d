// An SMS of two parts has 134 places. The code keeps together by a space that is no border between its digits, because
// not every phone knows the characters of apart.ts.
import type { ResidentWords } from '../words.ts'
import { apart } from './apart.ts'

interface Moment {
  day: string
  full: string
}

const yourAppointment = ({ full }: Moment) => `موعدك يوم ${full}`
const reminder = (moment: Moment) => `تذكير: موعدك يوم ${moment.full}`
const usePlace = 'هل الحضور غير ممكن؟ يُرجى إلغاء الموعد. يمكن لشخص آخر استعمال مكانك.'
const plan = (time: string) => `متى يجب الخروج من البيت للوصول ${time}؟`
const at = (place: string) => (place === '' ? '' : `، ${place}`)

export const messages: ResidentWords['messages'] = {
  moment: (day, time) => `${day}، ${time}`,
  greeting: (name) => `تحية طيبة ${apart(name)}،`,
  subject: {
    confirmation: yourAppointment,
    change: ({ full }) => `تغيير: موعدك يوم ${full}`,
    cancellation: ({ full }) => `إلغاء: موعدك يوم ${full}`,
    reminderEarly: reminder,
    reminderLate: reminder,
    offer: ({ full }) => `يوجد موعد أبكر: ${full}`,
    collection: ({ day }) => `يمكنك استلام ما طلبته يوم ${day}`,
    waiting: ({ day }) => `اسمك في القائمة حتى ${day}`,
    place: ({ full }) => `يوجد موعد لك: ${full}`,
  },
  lead: {
    confirmation: 'تم حجز موعدك.',
    change: (before) =>
      before === undefined
        ? 'تغيّر موعدك. هذا ما هو عليه الآن.'
        : `تغيّر وقت موعدك. لا حاجة إلى الحضور يوم ${before}. هذا هو الوقت الجديد.`,
    cancellation: (moment) => `موعدك يوم ${moment} ملغى. لا يلزمك أي شيء.`,
    reminderEarly: {
      a: (_time) => `لديك موعد بعد بضعة أيام. ${usePlace}`,
      b: (time) => `لديك موعد بعد بضعة أيام. ${plan(time)} ${usePlace}`,
    },
    reminderLate: {
      a: (_time) => `هذا تذكير بموعدك. ${usePlace}`,
      b: (time) => `ننتظرك في موعدك. ${plan(time)} ${usePlace}`,
    },
    offer: 'يوجد موعد أبكر. يبقى موعدك كما هو حتى اختيارك.',
    waiting: (day) => `تصلك رسالة عند توفر موعد. لا يلزمك أي شيء. اسمك في القائمة حتى ${day}.`,
    place: 'يوجد موعد لك. لم يُحجز بعد: القرار لك.',
    collection: (day) => `ما طلبته منا يوم ${day} جاهز حسب خطتنا. يُرجى حجز موعد لاستلامه.`,
  },
  when: 'الوقت',
  where: 'المكان',
  codeIsFor: 'به يُسجَّل الوصول عند الجهاز',
  bringThere: 'تجد في صفحة موعدك ما يجب إحضاره',
  cannotCome: 'لا يمكنني الحضور',
  toOwn: 'عرض موعدي',
  toCancelled: 'عرض موعدك الملغى',
  toVisit: 'عرض طلبك',
  decliningIsNothing: 'عند رفض الموعد في التقويم لا نعرف بذلك. يُرجى استعمال «لا يمكنني الحضور».',
  offered: 'الموعد الأبكر',
  offerUntil: (moment) => `يمكنك الاختيار حتى ${moment}. بعد ذلك يكون هذا الموعد لشخص آخر.`,
  toOffer: 'الاختيار بين الموعدين',
  waitDays: 'الأيام',
  waitParts: 'الوقت من اليوم',
  waitOrder:
    'نعرض كل موعد على شخص واحد كل مرة. من انتظر أكثر يأتي أولاً. عند حجزك موعداً لهذا الغرض يُحذف اسمك من القائمة.',
  toWait: 'عرض طلبك أو التوقف',
  toPlace: 'قبول هذا الموعد أو رفضه',
  toCollect: 'حجز موعد للاستلام',
  questions: (phone, hours) => `هل لديك أسئلة؟ يُرجى الاتصال بالرقم ${apart(phone)}، ${hours}.`,
  linksAreYours: 'الروابط في هذه الرسالة لك وحدك. يُرجى عدم إرسالها إلى أي شخص آخر.',

  smsCode: (code) => `رمز ${code.replaceAll(' ', '\u00a0')}.`,
  sms: {
    confirmation: (what, when, place) => `${what === '' ? 'موعدك' : what}: ${when}${at(place)}.`,
    changed: (when, place) => `موعدك الآن: ${when}${at(place)}.`,
    cancellation: (when) => `موعدك يوم ${when} ملغى.`,
    reminder: {
      a: (when, place) => `تذكير: موعدك ${when}${at(place)}.`,
      b: (when, place) => `ننتظرك يوم ${when}${at(place)}.`,
    },
    offer: (when, place) => `يوجد موعد أبكر: ${when}${at(place)}.`,
    collection: (when) => `ما طلبته يوم ${when} جاهز حسب خطتنا.`,
    waiting: (day) => `تصلك رسالة عند توفر موعد، حتى ${day}.`,
    place: (when, place) => `يوجد موعد لك: ${when}${at(place)}.`,
    stop: (link) => `العرض أو التوقف: ${link}`,
    change: (link) => `التغيير أو الإلغاء: ${link}`,
    cannotCome: (link) => `الحضور غير ممكن؟ ${link}`,
    makeNew: (link) => `موعد جديد: ${link}`,
    collect: (link) => `موعد للاستلام: ${link}`,
    chooseBefore: (moment, link) => `الاختيار قبل ${moment}: ${link}`,
    stays: 'يبقى موعدك كما هو حتى اختيارك.',
  },
}
