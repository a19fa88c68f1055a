/** The built app with one piece of its text replaced: what it would be without a guard. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
  const text = readFileSync(join(out, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(out, file), text.replaceAll(from, to))
  return out
}
