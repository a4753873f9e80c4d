// An evacuation, for everybody in the building.
export const evacuation = {
  leave: 'Verlaat nu het gebouw',
  follow: 'Volg de aanwijzingen van de medewerkers.',
  numberStays: 'U houdt uw nummer.',
}
