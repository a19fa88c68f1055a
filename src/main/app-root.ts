import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json and templates/.
 *
 * Walks up from this module, because the same code runs as src/main/service/*.ts and bundled as
 * out/main/*.js or out/main/chunks/*.js.
 */
export function appRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'templates'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No application folder above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}
