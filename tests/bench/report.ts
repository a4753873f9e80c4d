// Loaded before the script of a server that is measured: says what the process has used when it is asked.
const bytesPerMB = 1024 * 1024

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, memoryMB: process.memoryUsage.rss() / bytesPerMB })
})
// A benchmark that fails leaves no server behind.
process.on('disconnect', () => process.exit())
process.channel?.unref()
