/** The built app with one piece of its text replaced: what it would be without a guard. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { replaceInFile } from '../../support/replace-in-file.ts'

const root = join(import.meta.dirname, '../../..')

export interface Mutation {
  /** The part of the app; which of its files has the text, the bundler decides. */
  part: 'main' | 'preload'
  from: string
  to: string
}

/** Writes the build into a folder and gives its `out`; throws where not one file has the text. */
export function otherBuild(folder: string, { part, from, to }: Mutation): string {
  const out = join(folder, 'out')
  mkdirSync(out, { recursive: true })
  for (const name of ['package.json', 'templates', 'node_modules', 'out/renderer'])
    symlinkSync(join(root, name), join(folder, name))
  for (const name of ['main', 'preload'])
    cpSync(join(root, 'out', name), join(out, name), { recursive: true })
  replaceInFile(fileWith(join(out, part), from), from, to)
  return out
}

function fileWith(folder: string, text: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/u.test(name))
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes(text))
  const [file, another] = files
  if (file === undefined || another !== undefined)
    throw new Error(`${files.length} files in ${folder} have ${text}`)
  return file
}
