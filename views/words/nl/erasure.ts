// The destruction record, as the administrator sees it.
import type { ErasureRule } from '../../../src/catalogue/erasure.ts'

const rules: Readonly<Record<ErasureRule, string>> = {
  contacts: 'Naam, e-mailadres en mobiel nummer van bezoeken',
  messages: 'Inhoud van berichten die niet verstuurd zijn',
  secrets: 'Links waarmee een afspraak opengaat',
  requests: 'Gegevens van een bezoek, op verzoek van de inwoner',
  waits: 'Wie op een plek wachtte, zonder afspraak',
  holds: 'Tijden die vaststonden en niet geboekt zijn',
  codes: 'Codes van afspraken',
  needs: 'Wat bezoekers nodig hadden',
  notes: 'Notities van medewerkers voor elkaar',
  links: 'Welk volgnummer bij welke afspraak hoorde',
  presses: 'Welke medewerker op een knop drukte',
  audit: 'Wat medewerkers deden (logboek)',
}

export const erasure = {
  intro:
    'Hier staat wat er is gewist over mensen, wanneer en na welke termijn. Wat er stond, staat hier niet. Deze lijst blijft bewaard.',
  monthBefore: 'Vorige maand',
  monthAfter: 'Volgende maand',
  nothing: 'In deze maand is niets gewist.',
  date: 'Gewist op',
  what: 'Wat',
  term: 'Termijn',
  amount: 'Aantal',
  rules,
  atOnce: 'meteen',
  endOfDay: 'einde van de dag',
  hours: (count: number) => (count === 1 ? '1 uur' : `${count} uur`),
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
}
