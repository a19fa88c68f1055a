/** Schemes of assessment in files: those that come with the program, and those of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type SchemeFile,
  schemeFileSchema,
  schemeFilesSchema,
} from '../../shared/assessment/file.ts'
import { LedgerError } from '../../shared/errors.ts'
import { appRoot } from '../app-root.ts'
import { readHandedOn, readJson } from '../plan/read-json.ts'

const ENDING = '.scheme.json'

export interface ShippedScheme {
  key: string
  scheme: SchemeFile
}

export function shippedSchemes(): ShippedScheme[] {
  const folder = join(appRoot(), 'templates', 'schemes')
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => ({
      key: name.slice(0, -ENDING.length),
      scheme: readJson(join(folder, name), schemeFileSchema, '考核办法'),
    }))
}

/** By key or name; USAGE for one that does not come with the program. */
export function shippedScheme(told: string): SchemeFile {
  const all = shippedSchemes()
  const found = all.find(({ key, scheme }) => key === told || scheme.name === told)
  if (found !== undefined) return found.scheme
  throw new LedgerError(
    'USAGE',
    `没有内置考核办法“${told}”，可用：${all.map(({ key, scheme }) => `${key}（${scheme.name}）`).join('、')}`,
  )
}

/** Of a file's text: one scheme or several. INPUT_UNREADABLE with the first fault. */
export function schemesOfFile(name: string, text: string): SchemeFile[] {
  const words = { what: '考核办法', from: '导出办法' }
  return readHandedOn({ name, text }, schemeFilesSchema, words, severalOf).schemes
}

/** One scheme alone stands for itself. */
function severalOf(content: unknown): unknown {
  const isOne = typeof content === 'object' && content !== null && 'items' in content
  return isOne ? { schemes: [content] } : content
}
