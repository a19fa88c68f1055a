/** Chosen files before anything is read: which are workbooks, and which is the newest of its kind. */
import { isNewer, stemOf, versionRank } from './versions.ts'

/** What is known of a file from outside. */
export interface OutsideOf {
  name: string
  size: number
  lastModified: number
}

export interface Triaged<F extends OutsideOf> {
  file: F
  /** Why it is not read at all; null for a workbook. */
  skipped: string | null
  /** Name of the newer version that is proposed in its place. */
  newer: string | null
}

const ENDINGS = new Set(['xlsx', 'xlsm', 'xls', 'et', 'ods', 'xlsb', 'csv'])

export function triage<F extends OutsideOf>(files: readonly F[]): Triaged<F>[] {
  const first = files.map((file) => ({ file, skipped: skipReason(file) }))
  const newest = new Map<string, F>()
  for (const { file, skipped } of first) {
    if (skipped !== null) continue
    const best = newest.get(stemOf(file.name))
    if (best === undefined || isNewer(rank(file), rank(best))) newest.set(stemOf(file.name), file)
  }
  return first.map(({ file, skipped }) => {
    const best = newest.get(stemOf(file.name))
    const isOlder = skipped === null && best !== undefined && best !== file
    return { file, skipped, newer: isOlder ? best.name : null }
  })
}

function rank({ name, lastModified }: OutsideOf): number[] {
  return versionRank(name, lastModified)
}

function skipReason({ name, size }: OutsideOf): string | null {
  if (name.startsWith('~$') || name.startsWith('.~')) return '编辑软件的临时文件'
  if (name.startsWith('.')) return '隐藏文件'
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : ''
  if (ending === 'ledger')
    return '这是台账文件，不能导入；请放到现在这本台账的文件夹中，在“设置—台账”里打开'
  if (!ENDINGS.has(ending)) return '不是工作簿'
  return size === 0 ? '空文件' : null
}
