import type { ResidentWords } from '../words.ts'
import { persons, workingDays } from './counts.ts'

export const checklist: ResidentWords['checklist'] = {
  bring: 'ما يجب إحضاره',
  perPerson: (count, product) => `${product}: لكل شخص (${persons(count)})`,
  wholeVisit: 'للزيارة كلها',
  each: (choices) => `لكل من: ${choices}`,
  choice: (count, product) => `${count} × ${product}`,

  along: 'من يجب أن يحضر معك؟',
  helper: 'اخترت «على مهل». يمكن أن يحضر معك شخص يساعدك.',

  costs: 'كم الرسوم؟',
  onTheDay: 'هذا هو السعر في يوم الزيارة.',
  amount: (product, amount) => `${product}: ${amount}`,
  times: (count, amount, sum) => `${sum} (${count}\u00a0×\u00a0${amount})`,
  minor: (amount) => `لمن عمره أقل من 18 سنة: ${amount}.`,
  urgent: (amount, count) => `الخدمة المستعجلة: ${amount} إضافية${count === 1 ? '' : ' لكل شخص'}.`,
  total: (amount) => `المجموع: ${amount}`,
  between: (least, most) => `من ${least} إلى ${most}`,

  about: 'معلومات مفيدة',
  otherwise: 'هل توجد طريقة أخرى؟',

  ready: 'متى يصبح جاهزاً؟',
  readyFrom: (days, date) => `جاهز ابتداءً من ${date}. المدة بعد الزيارة: ${workingDays(days)}.`,
  readyAfter: (days) => `المدة حتى يصبح جاهزاً: ${workingDays(days)}.`,
}
