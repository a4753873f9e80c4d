// The code that is read from one screen and typed on another: digits only, because a kiosk has no other keys.

export const codeMinutes = 10
const digits = 8
const codes = 10 ** digits

/** The code that a hash stands for: eight digits, each as likely as another. Takes base64url of at least 64 bits. */
export function codeFrom(hash: string): string {
  const bits = Buffer.from(hash, 'base64url').readBigUInt64BE()
  return String(bits % BigInt(codes)).padStart(digits, '0')
}

/** What somebody typed as a code: its digits, however they were grouped; undefined when it can be none. */
export function codeIn(typed: string): string | undefined {
  const plain = typed.replace(/[\s.-]/g, '')
  return /^\d{8}$/.test(plain) ? plain : undefined
}

/** In two groups, as it is shown: "4829 1305". */
export const grouped = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
