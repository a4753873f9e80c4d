// The kiosk while it cannot reach the server: it promises nothing that it does not know.
export const away = {
  line: 'De aanmeldzuil werkt zonder verbinding.',
  codeKept: 'Uw code is bewaard.',
  codeKeptText: 'Wij melden u aan zodra er weer verbinding is.',
  takeSeat: 'Neem plaats in de hal. Wij roepen uw nummer.',
  waitUnknown: 'Hoelang dat duurt, weten wij nu niet.',
  remember: 'Onthoud uw nummer, of maak een foto.',
  follow: 'Volg uw nummer op uw telefoon zodra er weer verbinding is.',
  noNumbers: 'U kunt hier nu geen nummer nemen',
  noNumbersText: 'Ga naar de balie. Onze medewerkers helpen u graag.',
  broken: 'Deze zuil werkt niet',
  brokenText: 'Ga naar de balie.',
}
