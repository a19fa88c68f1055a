/** Definitions of special ledgers: those that come with the program, and files of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LedgerError } from '../../../shared/errors.ts'
import {
  type SpecialFile,
  specialFileSchema,
  specialFilesSchema,
} from '../../../shared/lists/special/file.ts'
import { appRoot } from '../../app-root.ts'
import { readJson } from '../../plan/read-json.ts'

const ENDING = '.list.json'

/** In the order of the tasks that order them. */
export function shippedLists(): SpecialFile[] {
  const folder = join(appRoot(), 'templates', 'lists')
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => readJson(join(folder, name), specialFileSchema, '台账定义'))
    .sort((a, b) => (a.task ?? 0) - (b.task ?? 0) || (a.key < b.key ? -1 : 1))
}

/** By key; USAGE for one that does not come with the program. */
export function shippedList(key: string): SpecialFile {
  const all = shippedLists()
  const found = all.find((list) => list.key === key || list.name === key)
  if (found !== undefined) return found
  throw new LedgerError(
    'USAGE',
    `没有内置台账“${key}”，可用：${all.map((list) => `${list.key}（${list.name}）`).join('、')}`,
  )
}

/** Of a file's text: one definition or several. INPUT_UNREADABLE with the first fault. */
export function listsOfFile(name: string, text: string): SpecialFile[] {
  const parsed = z.union([specialFilesSchema, specialFileSchema]).safeParse(jsonOf(text))
  if (parsed.success) return 'lists' in parsed.data ? parsed.data.lists : [parsed.data]
  const one = specialFilesSchema.safeParse(jsonOf(text))
  const { path, message } = one.error?.issues[0] ?? { path: [], message: '' }
  throw new LedgerError(
    'INPUT_UNREADABLE',
    `“${name}”不是台账定义（${path.join('.')}：${message}），请用“导出定义”得到的文件`,
    { file: name },
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
