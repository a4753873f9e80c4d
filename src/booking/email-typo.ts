// A slip of the finger in the well-known part of an e-mail address: the message would go to nobody, or to a stranger.

/** Where most residents have their mail. None is so short that a neighbour of it is likely to be meant. */
const known = [
  'gmail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'icloud.com',
  'yahoo.com',
  'live.nl',
  'ziggo.nl',
  'kpnmail.nl',
  'planet.nl',
  'hetnet.nl',
  'xs4all.nl',
  'upcmail.nl',
  'casema.nl',
  'telfort.nl',
]

/** Real ones that are a slip away from one of those. */
const alsoReal = ['mail.com', 'email.com', 'ymail.com']

/** The address that was probably meant: one letter too many, too few, wrong or swapped. Undefined when all seems well. */
export function meantEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@') + 1
  const domain = email.slice(at).toLowerCase()
  if (at === 0 || known.includes(domain) || alsoReal.includes(domain)) return undefined
  const meant = known.find((one) => isOneSlipAway(domain, one))
  return meant && email.slice(0, at) + meant
}

function isOneSlipAway(typed: string, meant: string): boolean {
  let start = 0
  while (start < meant.length && typed[start] === meant[start]) start++
  const rest = typed.slice(start)
  const restMeant = meant.slice(start)
  const swapped = restMeant.length > 1 && rest === `${restMeant[1]}${restMeant[0]}${restMeant.slice(2)}`
  const missed = rest === restMeant.slice(1)
  const added = rest.slice(1) === restMeant
  const wrong = rest.length > 0 && restMeant.length > 0 && rest.slice(1) === restMeant.slice(1)
  return swapped || missed || added || wrong
}
