import type { evacuation as dutch } from '../nl/evacuation.ts'

export const evacuation: typeof dutch = {
  leave: 'Proszę natychmiast opuścić budynek',
  follow: 'Proszę stosować się do poleceń pracowników.',
  numberStays: 'Numer pozostaje ważny.',
}
