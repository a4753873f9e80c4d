import type { ResidentWords } from '../words.ts'

export const away: ResidentWords['away'] = {
  line: 'يعمل هذا الجهاز الآن من دون اتصال.',
  codeKept: 'لقد حفظنا الرمز.',
  codeKeptText: 'سيتم تسجيل الحضور تلقائيًا عند عودة الاتصال.',
  takeSeat: 'يُرجى الجلوس في القاعة. سننادي هذا الرقم.',
  waitUnknown: 'لا نعرف الآن كم يستغرق ذلك.',
  remember: 'يُرجى تذكّر الرقم أو تصويره.',
  follow: 'يمكن متابعة الرقم على الهاتف عند عودة الاتصال.',
  noNumbers: 'لا يمكن أخذ رقم هنا الآن',
  noNumbersText: 'يُرجى التوجه إلى الشباك. يسعد موظفينا تقديم المساعدة.',
  broken: 'هذا الجهاز لا يعمل',
  brokenText: 'يُرجى التوجه إلى الشباك.',
}
