/** Definitions of special ledgers: those that come with the program, and files of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import {
  type SpecialFile,
  specialFileSchema,
  specialFilesSchema,
} from '../../../shared/lists/special/file.ts'
import { appRoot } from '../../app-root.ts'
import { readHandedOn, readJson } from '../../plan/read-json.ts'

const ENDING = '.list.json'

/** In the order of the tasks that order them. */
export function shippedLists(): SpecialFile[] {
  const folder = join(appRoot(), 'templates', 'lists')
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => readJson(join(folder, name), specialFileSchema, '台账定义'))
    .sort((a, b) => (a.task ?? 0) - (b.task ?? 0) || (a.key < b.key ? -1 : 1))
}

/** By key or name, of all that come with the program; USAGE for one that does not. */
export function shippedList(
  key: string,
  all: readonly SpecialFile[] = shippedLists(),
): SpecialFile {
  const found = all.find((list) => list.key === key || list.name === key)
  if (found !== undefined) return found
  throw new LedgerError(
    'USAGE',
    `没有内置台账“${key}”，可用：${all.map((list) => `${list.key}（${list.name}）`).join('、')}`,
  )
}

/** Of a file's text: one definition or several. INPUT_UNREADABLE with the first fault. */
export function listsOfFile(name: string, text: string): SpecialFile[] {
  const words = { what: '台账定义', from: '导出定义' }
  return readHandedOn({ name, text }, specialFilesSchema, words, severalOf).lists
}

/** One definition alone stands for itself. */
function severalOf(content: unknown): unknown {
  const isOne = typeof content === 'object' && content !== null && 'key' in content
  return isOne ? { lists: [content] } : content
}
