// The demonstration: a fictional municipality in a data folder of its own. `--fresh` starts over.
import { wipeDemonstration } from '../../db/wipe.ts'
import { demoBand } from '../../views/demo/band.ts'
import { systemClock } from '../clock.ts'
import { recordingTransports } from '../messages/recording.ts'
import { paperless } from '../printing/recording.ts'
import { run } from '../serve.ts'
import { prepareDemonstration } from './installation.ts'
import { lifeRoutes } from './life-routes.ts'
import { demoRoutes } from './routes.ts'

await run(
  {
    async prepare(store, environment) {
      if (process.argv.includes('--fresh')) await wipeDemonstration(store)
      await prepareDemonstration(store, systemClock, environment.demoNow)
    },
    extend: (site, visit) => ({ banner: demoBand, routes: demoRoutes(site).route('/', lifeRoutes(site, visit)) }),
    // Nothing here is real: what a municipality's own environment says is not used.
    transports: recordingTransports,
    printer: paperless,
    greeting: (url) => `Demonstratie van Beurt: open ${url}/demo`,
  },
  { DATA_DIR: 'data/demo' },
)
