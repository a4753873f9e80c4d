// Machines in the halls: their page for the administrator, what staff must see to, what stands on one that is not paired.
import type { Layout, Printing } from '../../../src/staff/device.ts'
import type { DeviceTest } from '../../../src/staff/device-acts.ts'
import type { DeviceProblem } from '../../../src/staff/device-problems.ts'
import type { DeviceTrouble } from '../../../src/staff/device-state.ts'

const door = {
  notYet: {
    kiosk: 'Deze aanmeldzuil is nog niet gekoppeld',
    display: 'Dit scherm is nog niet gekoppeld',
  },
  noLonger: {
    kiosk: 'Deze aanmeldzuil is niet meer gekoppeld',
    display: 'Dit scherm is niet meer gekoppeld',
  },
  how: 'Een beheerder maakt een code: bij Inrichting, Apparaten. Typ die code hier.',
  code: 'Code van 8 cijfers',
  keys: 'Cijfers',
  erase: 'Wis',
  pair: 'Koppelen',
  troubles: {
    short: 'Een code heeft 8 cijfers. Typ ze allemaal.',
    unknown:
      'Deze code klopt niet, of geldt niet meer. Een code geldt één keer en 10 minuten. Maak zo nodig een nieuwe.',
    tooMany: 'Er is te vaak een code geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.',
  },
}

/** What is wrong, and what to do: for whoever is in the hall. */
const troubles: Readonly<Record<DeviceTrouble, { is: string; act: string }>> = {
  paper: { is: 'het papier is op', act: 'Leg een nieuwe rol in de printer. Bezoekers zien hun nummer op het scherm.' },
  printer: {
    is: 'de printer doet het niet',
    act: 'Kijk of de printer aan staat en of de klep dicht is. Bezoekers zien hun nummer op het scherm.',
  },
  sound: { is: 'het geluid is uit', act: 'Raak het scherm aan, of druk op een toets. Kijk daarna het volume na.' },
  silent: { is: 'geen verbinding', act: 'Kijk of het apparaat aan staat en of het netwerk het doet.' },
  oldVersion: { is: 'de pagina is van voor een update', act: 'Laad de pagina op het apparaat opnieuw.' },
}

const tests: Readonly<Record<DeviceTest, { press: string; done: string }>> = {
  print: { press: 'Proefbon printen', done: 'Het apparaat print nu een proefbon. Komt er geen? Kijk de printer na.' },
  sound: { press: 'Geluid proberen', done: 'Het scherm laat nu het geluid horen. Hoort u niets? Kijk het volume na.' },
  call: { press: 'Oproep proberen', done: 'Het scherm laat nu een proefoproep zien en horen.' },
}

const layouts: Readonly<Record<Layout, { name: string; about: string }>> = {
  large: { name: 'Groot', about: 'De nieuwste oproep vult de helft van een liggend scherm' },
  columns: { name: 'Twee kolommen', about: 'Liggend, met de oproepen naast elkaar: voor een drukke hal' },
  portrait: { name: 'Staand', about: 'Voor een scherm dat rechtop hangt' },
  strip: { name: 'Strook', about: 'Een smal scherm boven een balie' },
}

const printing: Readonly<Record<Printing['by'], { name: string; about: string }>> = {
  none: { name: 'Geen printer', about: 'Het nummer staat op het scherm, met een code om het te volgen' },
  browser: { name: 'De browser van de zuil', about: 'Een printer die aan de zuil zelf vastzit' },
  network: { name: 'Een printer in het netwerk', about: 'Beurt stuurt de bon naar het adres van de printer' },
  agent: {
    name: 'Het printprogramma op de zuil',
    about: 'Een bonprinter aan de zuil, met het programma uit de map kiosk',
  },
}

const problems: Readonly<Record<DeviceProblem, string>> = {
  name: 'Vul een naam in van hoogstens 60 tekens, bijvoorbeeld: Aanmeldzuil bij de ingang.',
  location: 'Kies een locatie.',
  kind: 'Kies een aanmeldzuil of een wachtruimtescherm.',
  scale: 'Vul een getal in van 2 tot en met 8, bijvoorbeeld 3,5. Of laat dit leeg.',
  printing: 'Kies hoe de zuil een nummer op papier zet.',
  host: 'Vul het adres van de printer in, bijvoorbeeld 192.168.1.40.',
  port: 'Vul een poort in van 1 tot en met 65535. Vaak is het 9100.',
  agentPort: 'Vul een poort in van 1024 tot en met 65535. Meestal is het 9180.',
  layout: 'Kies een indeling.',
  diagonal: 'Vul de diagonaal in, in inches: een getal van 7 tot en met 120.',
  distance: 'Vul de afstand in, in meters: een getal van 1 tot en met 50.',
  series: 'Deze locatie heeft andere reeksen. Kies ze opnieuw.',
  counters: 'Deze locatie heeft andere balies. Kies ze opnieuw.',
  sound: 'Kies wat het scherm laat horen.',
  spoken: 'Kies minstens één taal om in te spreken.',
}

export const devices = {
  door,
  title: 'Apparaten',
  lead: 'De aanmeldzuilen en schermen in de hallen: koppelen, instellen en zien of ze het doen.',
  back: 'Naar Inrichting',
  backToList: 'Naar alle apparaten',
  toPage: 'Apparaten koppelen en instellen',
  kinds: { kiosk: 'Aanmeldzuil', display: 'Wachtruimtescherm' },
  head: {
    name: 'Naam',
    kind: 'Soort',
    pairing: 'Koppeling',
    seen: 'Laatst gezien',
    version: 'Versie',
    state: 'Hoe gaat het',
  },
  none: 'Deze locatie heeft nog geen apparaten.',
  pairing: {
    paired: 'gekoppeld',
    code: (minutes: string) => `wacht op de code, nog ${minutes}`,
    unpaired: 'nog niet gekoppeld',
    revoked: 'ingetrokken',
  },
  never: 'nog niet',
  justNow: 'nu',
  ago: (count: number, unit: 'minute' | 'hour' | 'day') =>
    `${
      {
        minute: count === 1 ? '1 minuut' : `${count} minuten`,
        hour: `${count} uur`,
        day: count === 1 ? '1 dag' : `${count} dagen`,
      }[unit]
    } geleden`,
  version: { current: 'bijgewerkt', old: 'van voor een update', unknown: 'onbekend' },
  fine: 'alles in orde',
  unknown: 'nog niet bekend',
  troubles,
  attention: 'Een apparaat vraagt aandacht',
  attentionMany: 'Apparaten vragen aandacht',

  add: {
    title: 'Apparaat toevoegen',
    lead: 'Geef het apparaat eerst een naam en een plek. Daarna maakt u een code om het te koppelen.',
    submit: 'Apparaat toevoegen',
    done: 'Het apparaat is toegevoegd. Maak nu een code om het te koppelen.',
  },
  code: {
    heading: 'Koppelen',
    lead: 'Maak een code en typ die op het apparaat. Daarna werkt het.',
    how: {
      kiosk: (address: string) => `Open op de zuil het adres ${address} en typ daar de code.`,
      display: (address: string) => `Open op het scherm het adres ${address} en typ daar de code.`,
    },
    make: 'Code maken',
    again: 'Nieuwe code maken',
    stays: 'Er is al een apparaat gekoppeld. Dat blijft werken, tot iemand de nieuwe code typt.',
    shown: 'De code is',
    left: (minutes: string) => `De code geldt één keer, en nog ${minutes}.`,
    used: 'Gelukt: het apparaat is gekoppeld.',
    over: 'Deze code geldt niet meer. Maak een nieuwe.',
  },
  testing: {
    heading: 'Proberen',
    lead: 'Het apparaat laat meteen zien of horen wat u kiest. Er komt geen nummer bij in de rij.',
    tests,
    notPaired: 'Dit apparaat is niet gekoppeld, dus er is niets te proberen.',
    noPrinter: 'Deze zuil heeft geen printer, dus er is niets te proberen.',
  },
  revoking: {
    heading: 'Koppeling intrekken',
    lead: 'Het apparaat stopt meteen: het laat niets meer zien en geeft geen nummers. U kunt het later opnieuw koppelen.',
    submit: 'Koppeling intrekken',
    done: 'De koppeling is ingetrokken. Het apparaat opent niets meer.',
  },
  settings: {
    heading: 'Instellen',
    lead: 'Wat u opslaat, neemt het apparaat binnen een paar tellen over.',
    submit: 'Opslaan',
    done: 'Opgeslagen. Het apparaat neemt het meteen over.',
    changed:
      'Iemand anders heeft dit apparaat net gewijzigd. Hieronder staat wat u invulde. Klopt het nog? Sla het dan opnieuw op.',
    name: 'Naam',
    nameHint: 'Zo herkennen collega’s het apparaat. Bezoekers zien deze naam niet.',
    location: 'Locatie',
    kind: 'Soort',
    scale: 'Pixels per millimeter',
    scaleHint:
      'Hiermee krijgen toetsen hun echte maat. Deel de breedte van het beeld in pixels door de breedte van het scherm in millimeters. Leeg: het beeld vult het scherm. Op een scherm van 15 inch of meer past alles, ook met grote letters.',
    aids: 'Voor iedereen bruikbaar',
    low: 'Alles wat u kunt aanraken begint in de onderste helft',
    lowHint: 'Zo kan iemand in een rolstoel er altijd bij',
    headphones: 'De zuil heeft een aansluiting voor een koptelefoon',
    headphonesHint: 'Wie niet ziet, kan de schermen laten voorlezen',
    paper: 'Het nummer op papier',
    printing,
    host: 'Adres van de printer',
    port: 'Poort',
    networkOnly: 'Alleen voor een printer in het netwerk.',
    agentPort: 'Poort van het printprogramma',
    agentPortHint:
      'Laat dit zo, tenzij een ander programma op de zuil deze poort gebruikt. Zet een andere poort ook in het bestand van het printprogramma.',
    model: 'Taal van de bonprinter',
    modelHint: 'Voor een printer in het netwerk of het printprogramma. Het staat in de handleiding van de printer.',
    models: { 'esc-pos': 'ESC/POS (de meeste bonprinters)', 'star-prnt': 'StarPRNT (printers van Star)' },
    layout: 'Indeling',
    layouts,
    diagonal: 'Diagonaal van het scherm, in inches',
    distance: 'Afstand tot de verste stoel, in meters',
    distanceHint: 'Beurt let erop dat iedereen het nummer kan lezen.',
    series: 'Oproepen van deze reeksen',
    counters: 'Oproepen van deze balies',
    allWhenNone: 'Kiest u niets, dan toont het scherm ze allemaal.',
    sound: 'Geluid bij een oproep',
    sounds: {
      none: { name: 'Geen geluid', about: 'Alleen waar een ander scherm in dezelfde hal het geluid geeft' },
      chime: { name: 'Een gong', about: 'Zonder stem' },
      speech: { name: 'Een gong en een stem', about: 'De stem zegt het nummer en de balie' },
    },
    spoken: 'De stem spreekt',
    languages: { nl: 'Nederlands', en: 'Engels' },
    also: 'Verder op het scherm',
    waits: 'Hoe lang bezoekers ongeveer wachten, per reeks',
    problems,
    tooSmall: (metres: string, needed: number, layout: string | null) =>
      `Dit is te klein om van ${metres} meter te lezen. ${
        layout === null ? '' : `Met de indeling “${layout}” kan het wel. `
      }Bij deze indeling hoort een scherm van minstens ${needed} inch.`,
  },
}
