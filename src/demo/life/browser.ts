// The browser of an invented person: keeps cookies, follows redirects, sends the forms that a page has. It comes to the
// same door as everybody's.
import type { Form } from './page.ts'

/** Answers a request from this address of the network, as the server does. */
export type Visit = (request: Request, remote: string) => Response | Promise<Response>

export interface Answer {
  status: number
  /** Where it led, redirects followed. */
  path: string
  html: string
}

export interface Browser {
  get(path: string): Promise<Answer>
  /** Sends a form with these fields filled in. */
  post(form: Form, filled?: Record<string, string>): Promise<Answer>
}

export function openBrowser(visit: Visit, origin: string, remote: string): Browser {
  const cookies = new Map<string, string>()

  async function send(path: string, body?: URLSearchParams): Promise<Response> {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin }
    const init = body ? { method: 'POST', body, headers } : { headers }
    const response = await visit(new Request(new URL(path, origin), { ...init, redirect: 'manual' }), remote)
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  async function land(path: string, response: Response): Promise<Answer> {
    const location = response.headers.get('location')
    if (response.status !== 303 || !location) return { status: response.status, path, html: await response.text() }
    const { pathname, search } = new URL(location, new URL(path, origin))
    return land(pathname + search, await send(pathname + search))
  }

  return {
    get: async (path) => land(path, await send(path)),
    async post(form, filled = {}) {
      const body = new URLSearchParams(form.fields.filter(([name]) => !(name in filled)))
      for (const [name, value] of Object.entries(filled)) body.append(name, value)
      return land(form.action, await send(form.action, body))
    },
  }
}
