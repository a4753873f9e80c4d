// Changing an appointment that was made: for whom and for what, in which language, and when that is no longer possible.
export const change = {
  title: 'Personen of onderwerpen wijzigen',
  question: 'Voor wie en waarvoor komt u?',
  stays: (date: string, time: string) =>
    `Uw afspraak is op ${date}, ${time}. Past het nieuwe bezoek ook op die tijd? Dan houdt u die.`,
  persons: (product: string) => `Aantal personen: ${product}`,
  range: (max: number, phone: string) => `1 tot en met ${max}. Bent u met meer? Bel ${phone}.`,
  send: 'Wijziging doorgeven',
  changed: 'Uw afspraak is gewijzigd',
  changedNow: 'Uw tijd en uw code zijn hetzelfde gebleven.',
  longer: 'Uw nieuwe bezoek past niet op uw oude tijd.',
  longerNow: 'Uw afspraak is nog niet gewijzigd. Kies een andere tijd, of laat alles zoals het was.',
  longerKept: 'Dit blijft staan tot u een andere tijd kiest.',
  nearest: 'Deze tijden liggen het dichtst bij uw oude tijd',
  wish: 'Uw nieuwe bezoek',
  noLonger: (product: string, phone: string) => `${product}: dit kunt u hier niet meer kiezen. Bel ${phone}.`,
  contactNeeded: (product: string, phone: string) =>
    `Voor ${product} hebben wij meer contactgegevens van u nodig. Bel ${phone}.`,

  tooLate: 'Bel ons even',
  tooLateWhy: (date: string, time: string) =>
    `Uw afspraak is op ${date}, ${time}. Dat is al zo dichtbij dat u hem hier niet meer kunt wijzigen of afzeggen.`,
  tooLateCall: 'Kunt u niet komen, of komt u met meer of minder mensen? Bel ons dan.',
  tooLateTo: (phone: string) => `Bel ${phone}`,
  tooLateHours: (hours: string) => `Wij zijn bereikbaar: ${hours}`,

  language: 'Taal van uw berichten',
  languageNow: (language: string) => `U krijgt berichten over deze afspraak in deze taal: ${language}.`,
  inLanguage: 'Stuur mij berichten in het Nederlands',
}
