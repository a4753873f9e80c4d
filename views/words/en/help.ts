import type { help as dutch } from '../nl/help.ts'

export const help: typeof dutch = {
  asked: (kiosk, time) => `Somebody at the kiosk “${kiosk}” asks for help, since ${time}`,
  go: 'I am going there',
  goes: (name) => `${name} is going there. The kiosk says that somebody is coming.`,
  end: 'Done',
}
