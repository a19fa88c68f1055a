/**
 * Says which glibc the native modules of Linux need, and refuses those that 麒麟 V10 and 统信 V20
 * cannot load: `node scripts/check-glibc.ts`, before a package is made for them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEWEST_GLIBC, neededGlibc } from './needed-glibc.ts'

const prebuilds = join(import.meta.dirname, '../node_modules/better-sqlite3/prebuilds')
for (const name of readdirSync(prebuilds).filter((file) => file.startsWith('linux-'))) {
  const minor = neededGlibc(readFileSync(join(prebuilds, name)))
  console.log(`${name}：glibc 2.${minor}`)
  if (minor > NEWEST_GLIBC) process.exitCode = 1
}
if (process.exitCode === 1)
  console.error(`要求的 glibc 高于 2.${NEWEST_GLIBC}，麒麟 V10、统信 V20 上打不开台账`)
