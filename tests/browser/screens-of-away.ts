// The screens of a kiosk whose server is away. Only that page can show them, with what it kept: away.test.ts is about
// that. Here each is put in place with what it would be filled with.
import type { Screen, Visit } from './one-screen.ts'

const away = (name: string, template: string): Screen => ({
  name: `kiosk without server, ${name}`,
  who: 'kiosk',
  open: (visit) => openAway(visit, template),
})

/** Puts the screen of this template in place. */
export async function openAway({ page, go }: Pick<Visit, 'page' | 'go'>, template: string): Promise<void> {
  // Otherwise it would hand over to the ordinary kiosk.
  await page.route('**/health', (route) => route.fulfill({ status: 404 }))
  await go('/kiosk/zonder-verbinding')
  // Its own first screen, by its own script, which would otherwise come after ours and take its place: unlike what the
  // server sent, it leads on or has the focus.
  await page.locator('#away :is(h1[tabindex], .bz-doors)').first().waitFor()
  await page.evaluate((wanted) => {
    const language = /^\/(\w\w)\//.exec(location.pathname)?.[1] ?? 'nl'
    const template = document.querySelector<HTMLTemplateElement>(`template[data-away="${language} ${wanted}"]`)
    const place = document.querySelector('#away')
    if (!template || !place) throw new Error(`No screen ${wanted} in ${language}`)
    place.replaceChildren(template.content.cloneNode(true))
    document.title = template.dataset.title ?? ''
    for (const number of place.querySelectorAll('[data-number]')) number.textContent = 'B 980'
    const drawing = place.querySelector('[data-drawn]')
    drawing?.setAttribute('viewBox', '0 0 1 1')
    place.querySelector('[data-for="product"]')?.remove()
    const choice = place.querySelector('[data-choice]')
    for (let more = 0; more < 5; more++) choice?.after(choice.cloneNode(true))
    document.dispatchEvent(new CustomEvent('kiosk:screen'))
  }, template)
}

export const withoutServer: readonly Screen[] = [
  away('start', 'start'),
  away('code', 'code'),
  away('products', 'products'),
  away('number', 'number'),
  away('no numbers', 'none'),
  away('broken', 'broken'),
]
