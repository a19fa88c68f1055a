/**
 * A whole set in one go: every official table, the project list of each district, and the workbooks
 * for the districts to fill in, all of one revision, in the templates that the office has chosen.
 */
import { zipSync } from 'fflate'
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { type Dispatch, makeDispatch, recordDispatch } from '../exchange/dispatch.ts'
import { exportFile } from '../export/export-file.ts'
import { fileName } from '../export/file-name.ts'
import { type MadeExport, recordExport } from '../export/record-export.ts'
import { distinctNames } from '../file-names.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { defaultTemplateFor } from '../template/own/own-templates.ts'

export interface SetOptions {
  /** With workbooks for the districts; the ledger records that they went out. */
  withSubmissions: boolean
}

export interface SetFile {
  /** Folder and name, with `/`. */
  path: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface ExportSet {
  /** Name without ending: 镇江市2023年导出全套. */
  name: string
  seq: number
  files: SetFile[]
  /** Writes down what left; to be called once the files are where they belong. */
  record(author: string): void
}

/** The next file that is being made, counted from 0. */
export interface SetStep {
  done: number
  of: number
  name: string
}

const FOLDERS = { annexes: '附件', lists: '项目明细', submissions: '填报表' } as const

interface Part {
  folder: string
  label: string
  kind: ExportKind
  format: ExportFormat
  district?: string
}

/**
 * Makes the files one by one, saying before each which it is; the set is what it returns. Whoever
 * stops asking stops the work, and nothing is recorded.
 */
export async function* makeSet(
  ledger: Ledger,
  { withSubmissions }: SetOptions,
): AsyncGenerator<SetStep, ExportSet> {
  const { seq } = ledger
  const plan = planOf(ledger)
  const districts = plan.districts.map(({ name }) => name)
  const parts = partsOf(districts)
  const of = parts.length + (withSubmissions ? 1 : 0)
  const files: SetFile[] = []
  const made: MadeExport[] = []
  let dispatch: Dispatch | null = null
  if (withSubmissions) {
    yield { done: 0, of, name: `${FOLDERS.submissions}（${districts.length} 份）` }
    // First, since these workbooks are always of the present revision.
    const template = defaultTemplateFor(ledger, 'submission', 'xlsx')
    dispatch = await makeDispatch(ledger, null, { template })
    for (const { name, bytes } of dispatch.workbooks)
      files.push({ path: `${FOLDERS.submissions}/${name}`, bytes })
  }
  for (const [place, { folder, label, kind, format, district }] of parts.entries()) {
    yield { done: place + (of - parts.length), of, name: label }
    const template = defaultTemplateFor(ledger, kind, format)
    const options = {
      ...(template === undefined ? {} : { template }),
      // Somebody may go on working meanwhile; a replay of the log is only worth it then.
      ...(ledger.seq === seq ? {} : { at: seq }),
      ...(district === undefined ? {} : { list: { district } }),
    }
    const file = await exportFile(ledger, kind, format, options)
    files.push({ path: `${folder}/${file.name}`, bytes: file.bytes })
    made.push({ kind, format, options: { ...options, at: seq }, file })
  }
  const paths = distinctNames(files.map(({ path }) => path))
  return {
    name: `${plan.city}${plan.year}年导出全套`,
    seq,
    files: files.map((file, at) => ({ ...file, path: paths[at] ?? file.path })),
    record(author) {
      for (const item of made) recordExport(ledger, author, item)
      if (dispatch !== null) recordDispatch(ledger, author, dispatch)
    },
  }
}

function partsOf(districts: readonly string[]): Part[] {
  const annex = (kind: ExportKind, format: ExportFormat, label: string): Part => ({
    folder: FOLDERS.annexes,
    label,
    kind,
    format,
  })
  return [
    annex('annex1', 'xlsx', '附件1'),
    annex('annex2', 'xlsx', '附件2'),
    annex('air', 'xlsx', '空气质量目标表'),
    annex('annexes', 'docx', '全部附件（Word）'),
    ...districts.map(
      (district): Part => ({
        folder: FOLDERS.lists,
        label: `${district}项目明细`,
        kind: 'projects',
        format: 'xlsx',
        district,
      }),
    ),
  ]
}

/** All files in one archive; they are packed already. */
export function zipSet({ name, files }: ExportSet): {
  name: string
  bytes: Uint8Array<ArrayBuffer>
} {
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))
  return { name: fileName(name, 'zip'), bytes: zipSync(entries, { level: 0 }) }
}
