/** `npm run ledger`: the command line; `serve` needs the built page and gets it first. */
import { run } from '../src/main/service/cli/run.ts'
import { ensureBuilt } from './runtime.ts'

const args = process.argv.slice(2)
if (args[0] === 'serve') await ensureBuilt()
process.exitCode = await run(args)
