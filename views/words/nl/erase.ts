// What a resident has erased, and when it goes by itself.
export const erase = {
  heading: 'Uw gegevens',
  byItself: (date: string) => `Uiterlijk op ${date} wissen wij uw naam, uw e-mailadres en uw mobiele nummer.`,
  now: 'Nu wissen',
  question: 'Wilt u dat wij uw gegevens nu wissen?',
  what: 'Wij wissen uw naam, uw e-mailadres, uw mobiele nummer en de berichten die nog klaarstaan.',
  afterwards:
    'Daarna kunt u deze afspraak niet meer bekijken, ook niet met de link uit een bericht. Wij bewaren alleen dat er een bezoek was, zonder te weten van wie.',
  send: 'Gegevens wissen',
  done: 'Wij hebben uw gegevens gewist.',
}
