import { expect, test } from 'vitest'
import { contactFieldsFor, type FieldRule, oneOfTwo } from '../../src/catalogue/contact-fields.ts'

type Pair = [email: FieldRule, mobile: FieldRule]

const table: [claim: string, products: Pair[], fields: Pair][] = [
  ['either will do', [['optional', 'optional']], ['optional', 'optional']],
  ['what is required stays so', [['required', 'optional']], ['required', 'optional']],
  ['both can be required', [['required', 'required']], ['required', 'required']],
  ['one that is left is required', [['optional', 'hidden']], ['required', 'hidden']],
  ['and so is the other', [['hidden', 'optional']], ['hidden', 'required']],
  ['one of the two is always asked', [['hidden', 'hidden']], ['optional', 'optional']],
  [
    'required beats optional',
    [
      ['optional', 'optional'],
      ['optional', 'required'],
    ],
    ['optional', 'required'],
  ],
  [
    'required beats hidden',
    [
      ['required', 'hidden'],
      ['optional', 'required'],
    ],
    ['required', 'required'],
  ],
  [
    'optional beats hidden',
    [
      ['optional', 'hidden'],
      ['optional', 'optional'],
    ],
    ['optional', 'optional'],
  ],
  [
    'hidden by all stays hidden',
    [
      ['optional', 'hidden'],
      ['required', 'hidden'],
    ],
    ['required', 'hidden'],
  ],
  [
    'hidden crosswise is asked for',
    [
      ['hidden', 'optional'],
      ['optional', 'hidden'],
    ],
    ['optional', 'optional'],
  ],
  ['a visit for nothing known', [], ['optional', 'optional']],
]

test.each(table)('%s', (_, products, [email, mobile]) => {
  const asking = products.map(([emailField, mobileField]) => ({ emailField, mobileField }))
  const fields = contactFieldsFor(asking)
  expect(fields).toEqual({ email, mobile })
  expect(oneOfTwo(fields)).toBe(email === 'optional' && mobile === 'optional')
})

test('in whatever way products are combined, somebody can be reached', () => {
  const rules: FieldRule[] = ['required', 'optional', 'hidden']
  const all = rules.flatMap((emailField) => rules.map((mobileField) => ({ emailField, mobileField })))
  for (const one of all) {
    for (const two of all) {
      const fields = contactFieldsFor([one, two])
      expect(oneOfTwo(fields) || fields.email === 'required' || fields.mobile === 'required').toBe(true)
    }
  }
})
