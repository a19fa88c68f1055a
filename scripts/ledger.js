/** `npm run ledger`: the command line; `serve` needs the built page, and is itself run as it was built. */
import './compile-cache.js'

const { ensureBuilt, fromBundle } = await import('./runtime.ts')
const args = process.argv.slice(2)
const isServing = args[0] === 'serve'
if (isServing) await ensureBuilt()
const { run } = await (isServing
  ? fromBundle('command-line')
  : import('../src/main/service/cli/run.ts'))
process.exitCode = await run(args)
