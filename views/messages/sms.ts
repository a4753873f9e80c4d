// One SMS of 160 characters, in Arabic two parts of 67. The moment, the code and the link matter most; what is said besides gives way when a name
// is long, the product's first.
import { smsAlphabetOf } from '../../src/messages/gsm.ts'
import { plainOf } from '../own-text.ts'
import { codeOf } from '../words/format.ts'
import { momentOf, ownLink, ownWords, pickUps, placeName, purposes, siteLink, type Telling } from './telling.ts'

/** The fullest text that fits. */
export function smsText(telling: Telling): string {
  const own = ownWords(telling, 'sms')
  const { written, fits } = smsAlphabetOf(telling.language)
  const texts = [...(own === undefined ? [] : [own]), ...ladder(telling)].map(written)
  const found = texts.find(fits)
  if (found === undefined) throw new Error(`The ${telling.facts.kind} SMS fits in no form`)
  return found
}

/** The same message with less and less in it. The last holds nothing whose length a municipality decides. */
function ladder(telling: Telling): string[] {
  const { facts, words } = telling
  const say = words.messages.sms
  const { brief } = momentOf(telling)
  const place = placeName(telling, facts.location)
  const code = facts.code ? words.messages.smsCode(codeOf(facts.code)) : ''
  const link = ownLink(telling)
  const sentence = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')
  switch (facts.kind) {
    case 'confirmation': {
      const what = plainOf(purposes(telling), telling.language)
      return [
        sentence(say.confirmation(what, brief, place), code, say.change(link)),
        sentence(say.confirmation('', brief, place), code, say.change(link)),
        sentence(say.confirmation('', brief, place), code, link),
        sentence(say.confirmation('', brief, ''), code, link),
        sentence(say.confirmation('', brief, ''), code),
      ]
    }
    case 'change':
      return [
        sentence(say.changed(brief, place), code, say.change(link)),
        sentence(say.changed(brief, place), code, link),
        sentence(say.changed(brief, ''), code, link),
        sentence(say.changed(brief, ''), code),
      ]
    case 'cancellation':
      return [sentence(say.cancellation(brief), say.makeNew(siteLink(telling, '/'))), say.cancellation(brief)]
    case 'reminderEarly':
    case 'reminderLate': {
      const remind = say.reminder[facts.wording]
      return [
        sentence(remind(brief, place), code, say.cannotCome(link)),
        sentence(remind(brief, place), code, link),
        sentence(remind(brief, ''), code, link),
        sentence(remind(brief, ''), code),
      ]
    }
    case 'offer':
      return offerLadder(telling, sentence)
    case 'collection':
      return collectionLadder(telling, sentence)
    case 'waiting': {
      const waiting = say.waiting(momentOf(telling).briefDay)
      return [sentence(waiting, say.stop(link)), sentence(waiting, link), waiting]
    }
    case 'place':
      return placeLadder(telling, sentence)
    default:
      return facts.kind satisfies never
  }
}

type Sentence = (...parts: string[]) => string

function offerLadder(telling: Telling, sentence: Sentence): string[] {
  const { offer, stays } = telling.words.messages.sms
  const [fullest = '', ...others] = keptLadder(telling, sentence, offer)
  return [sentence(fullest, stays), fullest, ...others]
}

const placeLadder = (telling: Telling, sentence: Sentence): string[] =>
  keptLadder(telling, sentence, telling.words.messages.sms.place)

/** A place that is kept for the reader, and until when. */
function keptLadder(telling: Telling, sentence: Sentence, say: (when: string, place: string) => string): string[] {
  const { facts, words } = telling
  if (!facts.offer) throw new Error('An offer without a time')
  const { brief } = momentOf(telling, facts.offer)
  const until = momentOf(telling, { location: facts.offer.location, startsAt: facts.offer.until }).brief
  const link = ownLink(telling)
  const place = placeName(telling, facts.offer.location)
  const choose = words.messages.sms.chooseBefore(until, link)
  return [
    sentence(say(brief, place), choose),
    sentence(say(brief, ''), choose),
    sentence(say(brief, ''), link),
    say(brief, ''),
  ]
}

function collectionLadder(telling: Telling, sentence: Sentence): string[] {
  const say = telling.words.messages.sms
  const ready = say.collection(momentOf(telling).briefDay)
  const [first, ...others] = pickUps(telling)
  const straight = first && others.length === 0 ? `/afspraak/maken?product=${encodeURIComponent(first.product)}` : '/'
  return [
    sentence(ready, say.collect(siteLink(telling, straight))),
    sentence(ready, say.collect(siteLink(telling, '/'))),
    ready,
  ]
}
