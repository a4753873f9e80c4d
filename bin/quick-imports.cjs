// Required before the server: a shortcut through drizzle-orm. Node 24 reads the package.json of a package again for
// every file in it, and drizzle-orm 0.45 has hundreds of files beside a package.json of 180 kB: most of a second, and
// some 200 MB. Its relative imports need no package.json to be found. May go when either of the two changes.
'use strict'
const { registerHooks } = require('module')

const isOfDrizzle = (url) => url !== undefined && url.includes('/node_modules/drizzle-orm/') && url.endsWith('.js')

if (registerHooks) {
  registerHooks({
    resolve(specifier, context, next) {
      if (!specifier.startsWith('.') || !isOfDrizzle(context.parentURL)) return next(specifier, context)
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
    },
  })
}
