// Who serves what, and which counter serves which teams. A passport and a driving licence go together in
// Reisdocumenten; Burgerzaken is the generalist that also takes what is asked together with them.
import type { LocationCode } from './locations.ts'
import type { ProductCode } from './products.ts'

export type TeamCode = 'reisdocumenten' | 'afhalen' | 'burgerlijke-stand' | 'burgerzaken'

export const teams: { code: TeamCode; name: string; products: ProductCode[] }[] = [
  {
    code: 'reisdocumenten',
    name: 'Reisdocumenten',
    products: ['paspoort', 'paspoort-kind', 'identiteitskaart', 'identiteitskaart-kind', 'rijbewijs'],
  },
  {
    code: 'afhalen',
    name: 'Afhalen',
    products: ['paspoort-afhalen', 'identiteitskaart-afhalen', 'rijbewijs-afhalen'],
  },
  {
    code: 'burgerlijke-stand',
    name: 'Burgerlijke stand',
    products: [
      'geboorteaangifte',
      'erkenning',
      'huwelijk-melden',
      'overlijdensaangifte',
      'naturalisatie',
      'geslachtsregistratie',
    ],
  },
  {
    code: 'burgerzaken',
    name: 'Burgerzaken',
    products: [
      'paspoort',
      'paspoort-kind',
      'identiteitskaart',
      'identiteitskaart-kind',
      'rijbewijs',
      'rijbewijs-omwisselen',
      'paspoort-afhalen',
      'identiteitskaart-afhalen',
      'rijbewijs-afhalen',
      'uittreksel',
      'vog',
      'verhuizing',
      'eerste-inschrijving',
      'emigratie',
    ],
  },
]

export const counters: { location: LocationCode; number: number; teams: TeamCode[] }[] = [
  { location: 'stadskantoor', number: 1, teams: ['reisdocumenten', 'afhalen'] },
  { location: 'stadskantoor', number: 2, teams: ['burgerzaken', 'burgerlijke-stand', 'afhalen'] },
  { location: 'stadskantoor', number: 3, teams: ['reisdocumenten', 'burgerzaken', 'afhalen'] },
  { location: 'stadskantoor', number: 4, teams: ['burgerlijke-stand', 'burgerzaken', 'afhalen'] },
  { location: 'molenwijk', number: 5, teams: ['reisdocumenten', 'burgerzaken'] },
  { location: 'molenwijk', number: 6, teams: ['reisdocumenten', 'burgerzaken', 'afhalen'] },
]
