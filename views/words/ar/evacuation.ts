import type { evacuation as dutch } from '../nl/evacuation.ts'

export const evacuation: typeof dutch = {
  leave: 'يُرجى مغادرة المبنى الآن',
  follow: 'يُرجى اتّباع تعليمات الموظفين.',
  numberStays: 'يبقى الرقم محفوظًا.',
}
