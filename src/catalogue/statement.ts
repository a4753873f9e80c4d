// What the municipality states about the accessibility of this website, as its own texts hold it. The model is that of
// Decision (EU) 2018/1523, which the Besluit digitale toegankelijkheid overheid follows.
import { type Catalogue, type OwnText, textOf } from './catalogue.ts'
import { isDate } from './day.ts'

/** A: all requirements are met. B: part of them. C: first measures were taken. D: not. E is to have no statement. */
export type AccessibilityStatus = 'A' | 'B' | 'C' | 'D'

export interface AccessibilityStatement {
  status: AccessibilityStatus
  /** What is not accessible yet, with its reason and what is done about it: one thing a line. */
  gaps?: OwnText | undefined
  /** How it was examined: one thing a line. */
  method?: OwnText | undefined
  /** ISO dates. */
  drawnUp: string
  reviewed: string
  email?: string | undefined
  /** How soon the municipality answers. */
  answer?: OwnText | undefined
}

const isStatus = (text: string | undefined): text is AccessibilityStatus => /^[ABCD]$/.test(text ?? '')

/** The statement in this language or else in Dutch; undefined without a status and the date on which it was drawn up. */
export function accessibilityStatement(catalogue: Catalogue, language: string): AccessibilityStatement | undefined {
  const text = (field: string) => textOf(catalogue, 'municipality', `accessibility${field}`, language)
  const status = text('Status')?.content
  const drawnUp = text('DrawnUp')?.content ?? ''
  const reviewed = text('Reviewed')?.content ?? ''
  if (!isStatus(status) || !isDate(drawnUp)) return undefined
  return {
    status,
    drawnUp,
    reviewed: isDate(reviewed) ? reviewed : drawnUp,
    gaps: text('Gaps'),
    method: text('Method'),
    email: text('Email')?.content,
    answer: text('Answer'),
  }
}
