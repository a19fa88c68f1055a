/** `npm run ledger`: the command line; `serve` needs the built page and gets it first. */
import './compile-cache.js'

const { ensureBuilt } = await import('./runtime.ts')
const args = process.argv.slice(2)
if (args[0] === 'serve') await ensureBuilt()
const { run } = await import('../src/main/service/cli/run.ts')
process.exitCode = await run(args)
