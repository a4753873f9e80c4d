// Production: environment → store → app → listen.
import { findInstallation } from '../db/installation.ts'
import { CannotStart } from './faults.ts'
import { run } from './serve.ts'

await run({
  async prepare(store) {
    const here = await store.read(findInstallation)
    if (here?.kind === 'demonstration') {
      throw new CannotStart('This database belongs to a demonstration: give production a database of its own.')
    }
  },
  extend: () => ({}),
  greeting: (url) => `Beurt: ${url}`,
})
