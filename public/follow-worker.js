// Shows what a push service brings for one number, also when its page is not open. Its scope is that page's address.
;(() => {
  /** @type {any} */
  const worker = self

  // Nobody waits for the next visit.
  worker.addEventListener('install', () => void worker.skipWaiting())

  worker.addEventListener('push', (/** @type {any} */ event) => {
    const { title, body, language, direction } = event.data?.json() ?? {}
    if (!title) return
    // Each takes the place of the one before it, and is felt again.
    const look = { body, lang: language, dir: direction, tag: 'number', renotify: true, vibrate: [200, 100, 200] }
    event.waitUntil(worker.registration.showNotification(title, look))
  })

  worker.addEventListener('notificationclick', (/** @type {any} */ event) => {
    event.notification.close()
    event.waitUntil(openPage())
  })

  async function openPage() {
    const page = worker.registration.scope
    const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = windows.find((/** @type {{ url: string }} */ { url }) => url.startsWith(page))
    return open ? open.focus() : worker.clients.openWindow(page)
  }
})()
