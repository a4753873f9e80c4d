// GSM 03.38, the alphabet of one SMS: 160 characters of it fit. One character outside it turns the whole message into
// UCS-2, of which 70 fit, and makes it cost two or three times as much. Polish can be read without its accents; Arabic
// has no letter in GSM 03.38, and a link alone takes 60 of the 70 places, so an Arabic SMS may be two parts, which a
// phone shows as one.

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Each is sent as two. */
const extended = new Set('^{}\\[~]|€')

const smsMost = 160
/** Of UCS-2 in two parts, each of which needs three places to say that they belong together. */
const unicodeMost = 2 * 67

/** What the basic alphabet has instead of a typographic character. */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '×': 'x',
  ł: 'l',
  Ł: 'L',
  '\u00a0': ' ',
}

/** A text in the GSM alphabet: letters lose an accent that it does not have, and what is left over becomes '?'. */
export function gsmText(text: string): string {
  return [...text.normalize('NFC')].map(gsmCharacter).join('')
}

function gsmCharacter(character: string): string {
  if (basic.has(character) || extended.has(character)) return character
  const instead = plain[character]
  if (instead !== undefined) return instead
  const bare = character.normalize('NFD').replace(/\p{Mark}/gu, '')
  return basic.has(bare) ? bare : '?'
}

/** How many of the 160 places a text in the GSM alphabet takes. */
const placesOf = (text: string): number =>
  [...text].reduce((places, character) => places + (extended.has(character) ? 2 : 1), 0)

export const fitsOneSms = (text: string): boolean => placesOf(text) <= smsMost

/** How the SMS of a language is written, and whether it is not too long. */
export interface SmsAlphabet {
  written(text: string): string
  fits(text: string): boolean
}

const gsm: SmsAlphabet = { written: gsmText, fits: fitsOneSms }
/** Not every phone knows the characters that isolate a piece of text: it would show them as boxes. */
const unicode: SmsAlphabet = {
  written: (text) => text.normalize('NFC').replace(/[\u2066-\u2069]/g, ''),
  fits: (text) => text.length <= unicodeMost,
}

export const smsAlphabetOf = (language: string): SmsAlphabet => (language === 'ar' ? unicode : gsm)
