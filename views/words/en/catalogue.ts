import type { catalogue as dutch } from '../nl/catalogue.ts'

export const catalogue: typeof dutch = {}
