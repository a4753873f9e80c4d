// What Elzenvoorde asks, in cents. The amounts from 2024 are those that Dutch municipalities published for that year.
// Those from 2027 are the town's own, so that a visit in January shows another price than one in December: fees differ
// by municipality and change on 1 January, under the maximum that the state sets for travel documents.
import type { Fee, FeeKind } from '../../src/catalogue/fees.ts'
import type { ProductCode } from './products.ts'

type Amounts = Partial<Record<FeeKind, [from2024: number, from2027: number]>>

const urgentTravel: [number, number] = [57_05, 58_80]

const amounts: Partial<Record<ProductCode, Amounts>> = {
  paspoort: { standard: [83_85, 86_40], urgent: urgentTravel },
  'paspoort-kind': { standard: [63_40, 65_30], urgent: urgentTravel },
  identiteitskaart: { standard: [75_80, 78_10], minor: [40_90, 42_15], urgent: urgentTravel },
  'identiteitskaart-kind': { standard: [40_90, 42_15], urgent: urgentTravel },
  rijbewijs: { standard: [51_10, 52_65], urgent: [39_65, 40_85] },
}

/** For these nothing is paid at the counter. What has no row here has no amount that is the same for everybody. */
const free: ProductCode[] = [
  'paspoort-afhalen',
  'identiteitskaart-afhalen',
  'rijbewijs-afhalen',
  'verhuizing',
  'eerste-inschrijving',
  'emigratie',
  'geboorteaangifte',
  'erkenning',
  'huwelijk-melden',
  'overlijdensaangifte',
  'geslachtsregistratie',
]

const datedRows = (product: string, kind: FeeKind, [from2024, from2027]: [number, number]): Fee[] => [
  { product, kind, validFrom: '2024-01-01', cents: from2024 },
  { product, kind, validFrom: '2027-01-01', cents: from2027 },
]

export const fees: Fee[] = [
  ...Object.entries(amounts).flatMap(([product, kinds]) =>
    Object.entries(kinds).flatMap(([kind, pair]) => datedRows(product, kind as FeeKind, pair)),
  ),
  ...free.map((product): Fee => ({ product, kind: 'standard', validFrom: '2024-01-01', cents: 0 })),
]
