// Signing in, where an employee begins, and what is said to whoever may not come in.
export const staff = {
  forbidden: {
    title: 'Deze pagina hoort niet bij uw werk',
    text: (name: string) => `U bent aangemeld als ${name}. Uw rol mag deze pagina niet openen.`,
    toOwnWork: 'Naar uw eigen werk',
  },
  signIn: {
    title: 'Inloggen voor medewerkers',
    username: 'Gebruikersnaam',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    again: 'U bent niet meer ingelogd. Log opnieuw in. Drukte u net op een knop? Kijk dan of dat nog nodig is.',
    help: 'Wachtwoord vergeten? Vraag een beheerder van uw gemeente.',
    missing: {
      gebruikersnaam: 'Vul uw gebruikersnaam in.',
      wachtwoord: 'Vul uw wachtwoord in.',
    },
    wrong: 'De gebruikersnaam en het wachtwoord horen niet bij elkaar. Controleer ze allebei.',
    tooMany: (minutes: number) =>
      `U hebt het te vaak geprobeerd. Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw.`,
  },
  start: 'Uw werk',
  work: 'Uw werk',
  welcome: (name: string) => `Welkom, ${name}`,
  nothingHere: 'U hebt op deze locatie geen taken. Kies een andere locatie, of vraag een beheerder om een rol.',
  pages: {
    '/receptie': { name: 'Ontvangst', about: 'Mensen aanmelden, nummers geven en afspraken maken' },
    '/balie': { name: 'Balie', about: 'Nummers oproepen en mensen helpen' },
    '/hal': { name: 'De hal nu', about: 'Wie er wachten en welke balies open zijn' },
    '/beheer': { name: 'Inrichting', about: 'Producten, openingstijden, balies en mensen bekijken' },
    '/ontruiming': { name: 'Ontruiming', about: 'Laten zien dat iedereen het gebouw moet verlaten' },
  },
  elsewhere: 'Op een andere locatie werken',
  worksAt: 'U werkt nu op',
  signOut: 'Uitloggen',
}
