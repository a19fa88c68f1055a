/** `npm run bench <name>`: measures one part beside a peer or floor in the same run. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSystemPackages } from './system.ts'

const name = process.argv[2] ?? ''
const file = join(import.meta.dirname, '../test/bench', name, 'run.ts')
if (name === '' || !existsSync(file)) {
  console.error('用法：npm run bench edits|grid|import|export|queries|lists|start')
  process.exit(2)
}
ensureSystemPackages()
await import(file)
