import type { ResidentWords } from '../words.ts'
import { apart } from './apart.ts'

export const change: ResidentWords['change'] = {
  title: 'تغيير عدد الأشخاص أو الخدمات',
  question: 'لمن الزيارة وما سببها؟',
  stays: (date, time) => `موعدك يوم ${date}، ${time}. إن كان هذا الوقت كافياً للزيارة الجديدة يبقى موعدك كما هو.`,
  persons: (product) => `عدد الأشخاص: ${product}`,
  range: (max, phone) => `من 1 إلى ${max}. هل العدد أكبر؟ يُرجى الاتصال بالرقم ${apart(phone)}.`,
  send: 'إرسال التغيير',
  changed: 'تغيّر موعدك',
  changedNow: 'الوقت والرمز كما كانا.',
  longer: 'زيارتك الجديدة أطول من وقتك الحالي.',
  longerNow: 'لم يتغير موعدك بعد. يُرجى اختيار وقت آخر، أو ترك كل شيء كما كان.',
  longerKept: 'يبقى هذا الموعد لك حتى اختيار وقت آخر.',
  nearest: 'أقرب الأوقات إلى وقتك الحالي',
  wish: 'زيارتك الجديدة',
  noLonger: (product, phone) => `${product}: لم يعد ممكناً اختيار هذا هنا. يُرجى الاتصال بالرقم ${apart(phone)}.`,
  contactNeeded: (product, phone) =>
    `${product}: تلزمنا لذلك بيانات اتصال إضافية. يُرجى الاتصال بالرقم ${apart(phone)}.`,

  tooLate: 'يُرجى الاتصال بنا',
  tooLateWhy: (date, time) => `موعدك يوم ${date}، ${time}. هذا قريب جداً، لذلك لا يمكن تغييره أو إلغاؤه هنا.`,
  tooLateCall: 'هل الحضور غير ممكن، أو تغيّر عدد الأشخاص؟ يُرجى الاتصال بنا.',
  tooLateTo: (phone) => `الاتصال بالرقم ${apart(phone)}`,
  tooLateHours: (hours) => `أوقات الرد على الهاتف: ${hours}`,

  language: 'لغة الرسائل',
  languageNow: (language) => `تصلك الرسائل عن هذا الموعد بهذه اللغة: ${language}.`,
  inLanguage: 'أريد الرسائل باللغة العربية',
}
