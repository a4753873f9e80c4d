import { plural } from '../plural.ts'
import type { ResidentWords } from '../words.ts'
import { apart } from './apart.ts'

const count = plural('ar')

export const checkin: ResidentWords['checkin'] = {
  yourNumber: 'رقمك',
  notInOrder: 'لا تُنادى الأرقام بالترتيب.',

  people: (number) =>
    count(number, {
      zero: 'لا أحد قبلك.',
      one: 'قبلك شخص واحد.',
      two: 'قبلك شخصان.',
      few: `قبلك ${number} أشخاص.`,
      many: `قبلك ${number} شخصاً.`,
      other: `قبلك ${number} شخص.`,
    }),
  peopleNone: 'لا أحد قبلك.',
  around: (time) => `يأتي دورك تقريباً ${time}.`,
  wait: {
    none: 'بلا انتظار',
    atMost: (minutes) => `${minutes} على الأكثر`,
    about: (minutes) => `نحو ${minutes}`,
    between: (from, until) => `من ${from} إلى ${until}`,
  },
  youWait: (long) => `مدة الانتظار المتبقية: ${long}.`,
  rightAway: 'يأتي دورك فوراً.',
  promise: (minutes, time) => `نريد مساعدتك قبل ${time} (خلال ${minutes}).`,
  overdue: 'الانتظار أطول مما أردنا. سنساعدك بأسرع ما يمكن.',
  lateFor: (time) => `كان موعدك ${time}. انتهى هذا الوقت. انتظارك الآن مع من ليس لديهم موعد.`,

  states: {
    waiting: 'في الانتظار',
    almost: 'اقترب دورك',
    called: (counter) => `الآن: إلى الشباك ${counter}`,
    serving: (counter) => `دورك الآن عند الشباك ${counter}`,
    parked: (counter) => `نتابع معك بعد قليل عند الشباك ${counter}`,
    backOffice: 'يبحث زميل عن شيء من أجلك',
    absent: (time) => `ناديناك ${time}`,
    done: 'انتهت زيارتك',
    missed: 'ناديناك، لكننا لم نرك',
    later: (time) => `لن ننادي رقمك قبل ${time}`,
    left: 'أُعيد رقمك',
    over: 'هذا الرقم لم يعد صالحاً',
  },
  advice: {
    almost: 'يُرجى الحضور إلى القاعة ومتابعة الشاشة.',
    waiting: 'يُرجى البقاء قرب القاعة.',
    parked: 'يُرجى البقاء في القاعة.',
    backOffice: 'يُرجى البقاء في القاعة. سننادي رقمك مرة أخرى.',
    absent: 'يُرجى الذهاب إلى الاستقبال. سنساعدك هناك.',
    missed: 'هل تلزمك مساعدة بعد؟ يُرجى الذهاب إلى الاستقبال، أو حجز موعد جديد.',
    done: 'شكراً على زيارتك.',
    later: 'يبقى دورك محفوظاً. يُرجى العودة إلى القاعة قبل ذلك الوقت.',
    left: 'هل تلزمك مساعدة رغم ذلك؟ يُرجى أخذ رقم جديد، أو الذهاب إلى الاستقبال.',
    over: 'هل تلزمك مساعدة بعد؟ يُرجى حجز موعد جديد، أو الاتصال بنا.',
  },
  calledTitle: (number, counter) => `${apart(`▶ ${number}`)} الشباك ${counter}`,
  updated: (time) => `آخر تحديث: ${time}.`,
  stale: 'لا يوجد اتصال. يُرجى متابعة الشاشة في القاعة.',
  refresh: 'تحديث الآن',
  bring: 'ما يلزمك عند الشباك',
}
