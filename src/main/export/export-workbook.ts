/** Everything that leaves as a workbook, by kind: a template filled with what the ledger says. */
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListChoice } from '../../shared/export/list-choice.ts'
import { type ExportStamp, exportStampRows, kindOfList } from '../exchange/export-stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { setUsualFont } from '../ooxml/usual-font.ts'
import { fillTemplate } from '../template/fill.ts'
import { templateHash } from '../template/hash.ts'
import type { TemplateFile } from '../template/open-template.ts'
import type { TemplateProblem } from '../template/problems.ts'
import { shippedTemplate } from '../template/shipped.ts'
import { templateData } from '../template/template-data.ts'
import { type ContentOptions, exportContent } from './export-content.ts'
import { documentName } from './file-name.ts'
import { settledOffice } from './settled-office.ts'

export interface WorkbookOptions extends ContentOptions {
  /** The office's own; the shipped one of the kind without it. */
  template?: TemplateFile
  /** Number of the first page. */
  firstPage?: number
  /** Marked 草稿 on every page and in the file's name. */
  isDraft?: boolean
}

export interface Download {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface WorkbookDownload extends Download {
  /** What is doubtful about the template; none for a shipped one. */
  warnings: TemplateProblem[]
}

export async function exportWorkbook(
  ledger: Ledger,
  kind: ExportKind,
  { template, firstPage, isDraft = false, ...options }: WorkbookOptions = {},
): Promise<WorkbookDownload & { template: string | null }> {
  const seq = options.at ?? ledger.seq
  const content = exportContent(ledger, kind, options)
  const name = documentName(content.title, 'xlsx', isDraft)
  const stamp = exportStamp(ledger, kind, seq, options)
  const how = {
    isDraft,
    ...(firstPage === undefined ? {} : { firstPage }),
  }
  if (content.is === 'list' && content.layout.isChosen && template === undefined) {
    // Loading the library takes longer than most commands, which do without it.
    const { chosenWorkbook } = await import('./chosen-workbook.ts')
    const bytes = await settledOffice(
      await chosenWorkbook(content, { ...how, stamp }),
      ledger.timeOf(seq) ?? '',
      setUsualFont,
    )
    return { name, bytes, warnings: [], template: null }
  }
  if (template !== undefined) assertOwnColumns(options.list)
  const used = template ?? shippedTemplate(kind)
  const { bytes, warnings } = await fillTemplate(used, templateData(content, seq), {
    ...how,
    stamp: ({ template: hash }) => exportStampRows({ ...stamp, template: hash }),
  })
  return { name, bytes, warnings, template: templateHash(used) }
}

/** What an export says of itself, but for its template. */
export function exportStamp(
  ledger: Ledger,
  kind: ExportKind,
  seq: number,
  { list, asOf, scheme }: ContentOptions,
): Omit<ExportStamp, 'template'> {
  const what = list?.key === undefined ? kind : kindOfList(list.key)
  return { ledgerId: ledgerIdOf(ledger), kind: what, seq, district: list?.district, asOf, scheme }
}

/** Columns, groups and paper are the template's; rows may be chosen. */
export function assertOwnColumns({ fields, group, paper }: ListChoice = {}): void {
  if (fields !== undefined || group !== undefined || paper !== undefined)
    throw new LedgerError(
      'USAGE',
      '自己的模板已定好列、分组和纸张，不能再选；请只选视图或辖市区，或改用官方模板',
    )
}
