// Which contact data a visit asks for: each product has its own rules, and a visit with several follows the strictest.

export type FieldRule = 'required' | 'optional' | 'hidden'

export interface ContactFields {
  email: FieldRule
  mobile: FieldRule
}

interface Asking {
  emailField: FieldRule
  mobileField: FieldRule
}

const fromLoose: readonly FieldRule[] = ['hidden', 'optional', 'required']

/**
 * The fields for a visit. At least one way to reach somebody is always asked for: where one is left it is required, and
 * where both are optional either will do (`oneOfTwo`).
 */
export function contactFieldsFor(products: readonly Asking[]): ContactFields {
  const email = strictest(products.map((product) => product.emailField))
  const mobile = strictest(products.map((product) => product.mobileField))
  if (email === 'hidden' && mobile === 'hidden') return { email: 'optional', mobile: 'optional' }
  if (mobile === 'hidden') return { email: 'required', mobile }
  if (email === 'hidden') return { email, mobile: 'required' }
  return { email, mobile }
}

/** Whether one of the two must be filled in, no matter which. */
export const oneOfTwo = ({ email, mobile }: ContactFields): boolean => email === 'optional' && mobile === 'optional'

const strictest = (rules: readonly FieldRule[]): FieldRule =>
  fromLoose.findLast((rule) => rules.includes(rule)) ?? 'optional'
