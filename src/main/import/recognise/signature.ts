/** One short text for one header, under which a confirmed mapping is remembered. */
import { createHash } from 'node:crypto'
import { foldText } from '../../../shared/values/text.ts'

/** Equal for headers that read the same from left to right, wherever on a sheet they stand. */
export function signatureOf(list: string, paths: readonly (readonly string[])[]): string {
  const folded = paths.map((path) => path.map(foldText))
  return createHash('sha256')
    .update(JSON.stringify([list, folded]))
    .digest('hex')
    .slice(0, 32)
}
