// What the forms of the reception have in common.
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { languages } from '../../views/words/languages.ts'
import { type Asked, readAsked } from '../booking/choices.ts'

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** What somebody comes for, as the forms send it along. */
export const visitFields = {
  product: several,
  personen: several,
  rustig: z.string().optional(),
  uiterlijk: z.string().optional(),
}

const visitForm = z.object(visitFields)

export const askedIn = ({ product, personen, rustig, uiterlijk }: z.infer<typeof visitForm>): Asked =>
  readAsked({ product, personen, calm: rustig === 'ja', latest: uiterlijk })

/** Which of the free times the page showed. */
export const timesForm = { blad: z.string().optional(), waar: z.string().optional(), dag: z.string().optional() }

/** In which language messages and the counter speak to somebody. */
export const spoken = z.enum(languages).catch('nl')

export const formKey = z.string().regex(/^[\w-]{22}$/)

/** A form that no page of ours has. */
export function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}
