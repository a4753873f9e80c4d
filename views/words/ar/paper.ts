import type { ResidentWords } from '../words.ts'

export const paper: ResidentWords['paper'] = {
  yourNumber: 'رقمك',
  counterOnScreen: 'تعرض الشاشة شباكك.',
  between: (from, until) => `يأتي دورك تقريباً بين ${from} و${until}.`,
  before: (time) => `نريد مساعدتك قبل ${time}.`,
  soon: 'اقترب دورك.',
  asSoonAsPossible: 'سنساعدك بأسرع ما يمكن.',
  follow: 'متابعة رقمك على الهاتف.',
  followQr: 'رمز QR للصفحة التي تتابع رقمك',
  help: 'هل تلزمك مساعدة؟ يُرجى الذهاب إلى الاستقبال.',

  coming: 'تُطبع تذكرتك الآن.',
  printed: 'يُرجى أخذ التذكرة.',
  failed: 'لن تخرج تذكرة. يُرجى تصوير هذه الشاشة.',
  unsure: 'لم تخرج تذكرة؟ يُرجى تصوير هذه الشاشة.',
  earlier: 'لن تخرج تذكرة جديدة.',
}
