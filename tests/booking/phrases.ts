// What people type when they look for something, and the product that they mean: as they say it, in a hurry, with
// slips, with compounds apart, bent and in English. By product, separated by commas.

/** On the Dutch page. */
export const dutch = {
  paspoort: `
    paspoort, paspport, pasport, paspoord, pas poort, paspoorten, passpoort, paspoort verlengen, nieuw paspoort,
    nieuwe paspoort, paspoort aanvragen, paspoortaanvraag, PASPOORT KWIJT, paspoort verloren, paspoort is gestolen,
    mijn paspoort is verlopen, spoedpaspoort, paspoort met spoed, reisdocument, reispas, pas, reisdocumenten,
    paspoort vernieuwen, paspoort volwassene, paspoortfoto, pasport verlengen, paspoort ge stolen`,
  'paspoort-kind': `
    paspoort kind, paspoort voor mijn dochter, kinderpaspoort, kinder paspoort, paspoort baby, paspoort kinderen,
    babypaspoort, paspoort kindje, paspoort voor kind`,
  'paspoort-afhalen': `
    paspoort ophalen, paspoort afhalen, ik kom mijn paspoort ophalen, paspoort opgehaald, paspoort oppalen,
    paspoort klaar`,
  identiteitskaart: `
    id, id kaart, idkaart, ID-kaart verlengen, id kaart aanvragen, nieuwe id kaart, identiteitsbewijs,
    identiteits kaart, identiteidskaart, indentiteitskaart, legitimatie, legitimatiebewijs, legetimatie, id bewijs,
    europese id, id card, identiteitskaart kwijt, identiteit kaart, idenditeitskaart, identitijdskaart, verlopen id`,
  'identiteitskaart-kind': `id kaart kind, id-kaart voor mijn zoon, identiteitskaart baby`,
  'identiteitskaart-afhalen': `id-kaart ophalen, id ophalen, legitimatie afhalen`,
  rijbewijs: `
    rijbewijs, rijbwijs, rij bewijs, rijbewys, reibewijs, rijbewijs verlengen, rijbewijsverlenging,
    verlengen rijbewijs, rijbewijs verlopen, rijbewijs kwijt, eerste rijbewijs, geslaagd voor rijexamen,
    motor rijbewijs, autorijbewijs verlengd, ik moet mijn rijbewijs verlengen, bromfiets rijbewijs,
    rijbewijs verlengen 75 jaar, rijbewijs c, rijbewijs gestolen`,
  'rijbewijs-afhalen': `rijbewijs halen, rijbewijs ophalen, rijbewijs afhalen, rijbewijs is klaar`,
  'rijbewijs-omwisselen': `
    buitenlands rijbewijs, buitenlandse rijbewijs omzetten, rijbewijs omwisselen, poolse rijbewijs omruilen,
    rijbewijs inruilen`,
  uittreksel: `
    uittreksel, uitreksel, uittreksel brp, uittreksel gba, uitreksel bevolkingsregister, geboorteakte,
    geboorte akte, geboortebewijs, akte van geboorte, trouwakte, bewijs van inschrijving, bewijs van in leven zijn,
    internationale geboorteakte, huwelijksakte, afschrift huwelijksakte, inschrijving brp, bewijs inschrijving,
    overlijdensakte`,
  vog: `
    vog, v.o.g., VOG aanvragen, verklaring omtrent het gedrag, verklaring omtrend gedrag,
    verklaring van goed gedrag, goed gedrag`,
  verhuizing: `
    verhuizen, verhuisd, ik ga verhuizen, ik ben verhuisd, verhuizing doorgeven, verhuising, adreswijziging,
    adres wijzigen, nieuw adres doorgeven, inschrijven nieuw adres, samenwonen, ander adres,
    verhuizen binnen de gemeente, ik verhuis, verhuist, adres doorgeven, verandering adres, inwonen, verhuisbericht`,
  'eerste-inschrijving': `
    inschrijven uit het buitenland, inschrijven gemeente, bsn, bsn nummer aanvragen, immigratie, inschrijven,
    burgerservicenummer, eerste inschrijving, nieuw in nederland, vestigen vanuit buitenland`,
  emigratie: `
    emigreren, verhuizen naar buitenland, uitschrijven, naar het buitenland, ik ga emigreren,
    uitschrijven uit gemeente`,
  geboorteaangifte: `
    geboorte aangeven, aangifte geboorte, geboorteaangifte, geboorte aangifte, baby aangeven, kind geboren,
    geboorte, geboorteangifte, geboren baby, aangifte doen van geboorte, baby geboren, geboorte registreren`,
  erkenning: `
    kind erkennen, erkenning, ongeboren kind erkennen, naam kind, erkennen baby, naamskeuze, naam kiezen kind,
    achternaam, vader erkennen kind`,
  'huwelijk-melden': `
    trouwen, wij gaan trouwen, ondertrouw, huwelijk, huwlijk, geregistreerd partnerschap,
    melding voorgenomen huwelijk, huwelijk melden, partnerschap, bruiloft, huwelijksmelding, trouwdatum, getrouwd`,
  overlijdensaangifte: `
    overlijden, overlijden aangeven, overleden, vader overleden, aangifte van overlijden, overlijdensaangifte,
    mijn man is overleden, sterfgeval, opa is dood, begrafenis`,
  naturalisatie: `
    naturalisatie, nederlander worden, nederlandse nationaliteit aanvragen, nationaliteit, naturaliesatie,
    nederlandse paspoort krijgen`,
  geslachtsregistratie: `geslacht wijzigen, geslachtswijziging, transgender, voornaam wijzigen, genderwijziging`,
}

/** On the English page. */
export const english = {
  paspoort: `
    passport, renew passport, new passport, pasport, paspoort, apply for passport, passport renewal, lost passport`,
  'paspoort-kind': `passport child, passport for my baby, kids passport, children passport`,
  'paspoort-afhalen': `pick up passport, collect passport`,
  identiteitskaart: `id card, identity card, renew ID card, identification`,
  rijbewijs: `
    driving licence, driving license, driver's license, drivers licence, renew driving license, rijbewijs,
    drivers license, license renewal`,
  'rijbewijs-omwisselen': `exchange foreign driving license`,
  verhuizing: `moving house, moving, moved, change address, new adress, change of address`,
  uittreksel: `birth certificate, proof of address`,
  geboorteaangifte: `register birth, newborn`,
  'huwelijk-melden': `getting married, marriage, wedding`,
  'eerste-inschrijving': `register from abroad, bsn, citizen service number, registration municipality`,
  vog: `certificate of conduct`,
  naturalisatie: `dutch nationality, citizenship, naturalization`,
  overlijdensaangifte: `someone died`,
  emigratie: `leaving the netherlands, deregister, move abroad`,
}

/** By who reads no Dutch, on the Dutch page. */
export const englishOnDutchPage = {
  paspoort: `passport`,
  rijbewijs: `driving license, driving licence`,
  verhuizing: `moving house`,
  identiteitskaart: `id card, identity card`,
  'huwelijk-melden': `marriage, wedding`,
  uittreksel: `birth certificate`,
  'eerste-inschrijving': `register`,
  naturalisatie: `citizenship`,
}

/** What a municipality is asked as well, and what has no appointment here. */
export const elsewhere = `
  parkeervergunning, hondenbelasting, afval, grofvuil, uitkering, bouwvergunning, woz, fietspomp, ???,
  kapvergunning, digid, asdfgh, rolstoel, gevonden voorwerpen, parkeervergunning aanvragen, bijstand aanvragen,
  parkeren, nieuwe container, subsidie, schuldhulp, huurwoning, bezwaar maken, evenement, klacht, vuilnisbak,
  speeltuin, zwembad, sportpas, wmo, leerlingenvervoer, schulden, boom kappen, ozb`
