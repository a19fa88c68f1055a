/** Which files the paths of an import mean: files as they are, of a folder the newest versions. */
import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { triage } from '../../../shared/import/triage.ts'
import { userPath } from './with-ledger.ts'

export interface ImportPaths {
  /** True where one file was named and nothing else: its report stands alone. */
  isSingle: boolean
  files: string[]
  /** Files that are left out, and why. */
  skipped: { file: string; reason: string }[]
}

/** @throws LedgerError INPUT_UNREADABLE where no workbook is left. */
export function importPaths(paths: readonly string[]): ImportPaths {
  const found: ImportPaths = { isSingle: false, files: [], skipped: [] }
  const [only = '', another] = paths
  if (another === undefined && !isFolder(only)) return { ...found, isSingle: true, files: [only] }
  for (const path of paths) {
    if (isFolder(path)) takeFolder(path, found)
    else if (basename(path).startsWith('~$'))
      found.skipped.push({ file: basename(path), reason: '编辑软件的临时文件' })
    else found.files.push(path)
  }
  if (found.files.length === 0)
    throw new LedgerError('INPUT_UNREADABLE', `没有可导入的工作簿：${paths.join('、')}`)
  return found
}

function isFolder(path: string): boolean {
  return statOf(userPath(path))?.isDirectory() === true
}

/** null for a path that is not there; reading it says so. */
function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null
}

function takeFolder(folder: string, found: ImportPaths): void {
  const entries = readdirSync(userPath(folder), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const stat = statOf(path)
      return {
        path,
        name: basename(path),
        size: stat?.size ?? 0,
        lastModified: stat?.mtimeMs ?? 0,
      }
    })
  const sorted = triage(files)
  const wanted = sorted.filter(({ skipped, newer }) => skipped === null && newer === null)
  found.files.push(...wanted.map(({ file }) => file.path))
  for (const { file, skipped, newer } of sorted)
    if (skipped !== null || newer !== null)
      found.skipped.push({ file: file.name, reason: skipped ?? `有更新的版本“${newer}”` })
}
