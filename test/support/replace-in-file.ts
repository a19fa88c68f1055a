/** Takes something away from a file, for tests of whether it is missed. */
import { readFileSync, writeFileSync } from 'node:fs'

/** Puts `to` in each place of `from`, both as they are written; throws where there is none. */
export function replaceInFile(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  writeFileSync(
    path,
    text.replaceAll(from, () => to),
  )
}
