/** The built app with one piece of its text replaced: what it would be without a guard. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { replaceInFile } from '../../support/replace-in-file.ts'

const root = join(import.meta.dirname, '../../..')

export interface Mutation {
  /** Below `out`. */
  file: string
  from: string
  to: string
}

/** Writes the build into a folder and gives its `out`; throws where the text is not there. */
export function otherBuild(folder: string, { file, from, to }: Mutation): string {
  const out = join(folder, 'out')
  mkdirSync(out, { recursive: true })
  for (const name of ['package.json', 'templates', 'node_modules', 'out/renderer'])
    symlinkSync(join(root, name), join(folder, name))
  for (const name of ['main', 'preload'])
    cpSync(join(root, 'out', name), join(out, name), { recursive: true })
  replaceInFile(join(out, file), from, to)
  return out
}
