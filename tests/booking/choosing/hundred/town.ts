// A municipality that offers a hundred things: the town's twenty, and eighty that large municipalities have besides.
import { eq } from 'drizzle-orm'
import { installation, products, teamProducts, texts } from '../../../../db/schema.ts'
import type { Turn } from '../../../../db/store.ts'

const groups: Record<string, string> = {
  werk: `
    Bijstand aanvragen, Inkomen uit werk doorgeven, Bijzondere bijstand aanvragen, Individuele inkomenstoeslag aanvragen,
    Gesprek over re-integratie, Werkplek met begeleiding aanvragen, Inburgeringsgesprek, Gesprek over schulden,
    Kwijtschelding belasting aanvragen, Stadspas aanvragen, Stadspas ophalen, Kinderopvang vergoeding aanvragen,
    Collectieve zorgverzekering, Ondernemer zonder inkomen, Bedrijf starten gesprek, Meedoenregeling aanvragen,
    Studietoeslag aanvragen, Loonkostensubsidie aanvragen, Jongerenloket gesprek, Adresloos postadres aanvragen`,
  wonen: `
    Parkeervergunning aanvragen, Parkeervergunning bezoekers aanvragen, Gehandicaptenparkeerkaart aanvragen,
    Gehandicaptenparkeerplaats aanvragen, Omgevingsvergunning bespreken, Bouwplan bespreken, Bestemmingsplan inzien,
    Bouwtekening inzien, Huisvestingsvergunning aanvragen, Urgentieverklaring woning aanvragen, Splitsen van een woning,
    Kamerverhuur vergunning aanvragen, Bomen kappen vergunning, Inrit aanleggen, Huisnummer aanvragen,
    Monument verbouwen, Isolatiesubsidie aanvragen, Starterslening aanvragen, Standplaats woonwagen, Ligplaats woonboot`,
  zorg: `
    Hulp in het huishouden aanvragen, Rolstoel aanvragen, Scootmobiel aanvragen, Traplift aanvragen,
    Taxipas aanvragen, Leerlingenvervoer aanvragen, Dagbesteding aanvragen, Beschermd wonen aanvragen,
    Persoonsgebonden budget bespreken, Jeugdhulp aanvragen, Opvoedvraag bespreken, Leerplicht gesprek,
    Verlof buiten schoolvakantie, Mantelzorgwaardering aanvragen, Cliëntondersteuning, Keukentafelgesprek,
    Vaccinatie reizigers, Consultatiebureau, Logopedie screening, Schoolmaatschappelijk werk`,
  ondernemen: `
    Evenement melden, Horecavergunning aanvragen, Alcoholvergunning aanvragen, Terrasvergunning aanvragen,
    Marktkraam huren, Standplaats verkoop aanvragen, Collecte aanmelden, Loterij vergunning aanvragen,
    Speelautomaten vergunning aanvragen, Ontheffing winkeltijden, Precariobelasting bespreken, Reclamebord plaatsen,
    Container op straat plaatsen, Straat afsluiten, Kabels en leidingen melden, Drone vliegen melden,
    Filmopnamen melden, Vuurwerk verkopen, Kansspel organiseren, Aanbesteding vraag`,
}

const names = Object.entries(groups).flatMap(([group, list]) =>
  list.split(',').map((name) => ({ group, name: name.trim().replace(/\s+/g, ' ') })),
)

/** The names of the eighty. */
export const moreNames = names.map(({ name }) => name)

/** Adds the eighty to the town's own. */
export async function addEighty({ db }: Turn): Promise<void> {
  const [like] = await db.select().from(products).where(eq(products.code, 'vog'))
  if (!like) throw new Error('The town has no product to copy')
  const made = names.map(({ group, name }, index) => {
    const code = name.toLowerCase().replace(/[^a-z]+/g, '-')
    return { ...like, code, productGroup: group, position: 100 + index, name }
  })
  for (const { name, ...product } of made) {
    await db.insert(products).values(product)
    await db.insert(teamProducts).values({ team: 'burgerzaken', product: product.code })
    await db.insert(texts).values(
      Object.entries({ name, audience: `Voor wie dit regelt: ${name.toLowerCase()}` }).map(([field, content]) => ({
        owner: `product:${product.code}`,
        field,
        language: 'nl',
        content,
      })),
    )
  }
  await db.update(installation).set({ catalogueVersion: 100 })
}
