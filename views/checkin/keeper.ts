// What makes a kiosk ready for when the server is away: kiosk/away/keep.js, with the address of its worker and the
// screens that the worker looks after.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { languages, pathIn } from '../words/languages.ts'

const start = '/kiosk'

export const keeper = ({ assets }: Frame): Html =>
  html`<script type="module" src="${assets.away.module('keep.js')}" data-worker="/kiosk/zonder-verbinding.js" data-scopes="${languages.map((language) => pathIn(language, start)).join(' ')}" data-start="${start}"></script>`
