/** Schemes of assessment in files: those that come with the program, and those of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import {
  type SchemeFile,
  schemeFileSchema,
  schemeFilesSchema,
} from '../../shared/assessment/file.ts'
import { LedgerError } from '../../shared/errors.ts'
import { appRoot } from '../app-root.ts'
import { readJson } from '../plan/read-json.ts'

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
  const content = jsonOf(name, text)
  const isOne = typeof content === 'object' && content !== null && 'items' in content
  const parsed = schemeFilesSchema.safeParse(isOne ? { schemes: [content] } : content, {
    error: zhCN().localeError,
  })
  if (parsed.success) return parsed.data.schemes
  const [issue] = parsed.error.issues
  const place = issue === undefined ? '' : `${z.core.toDotPath(issue.path)}：`
  throw unreadable(name, `（${place}${issue?.message ?? ''}）`)
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(name, '（内容不是 JSON）', error)
  }
}

function unreadable(name: string, reason: string, cause?: unknown): LedgerError {
  return new LedgerError(
    'INPUT_UNREADABLE',
    `“${name}”不是考核办法${reason}，请用“导出办法”得到的文件`,
    { file: name },
    cause,
  )
}
