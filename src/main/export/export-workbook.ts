/** Everything that leaves as a workbook, by kind: a template filled with what the ledger says. */
import type { ExportKind } from '../../shared/contract/schemas.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { fillTemplate, templateHash } from '../template/fill.ts'
import type { TemplateFile } from '../template/open-template.ts'
import type { TemplateProblem } from '../template/problems.ts'
import { shippedTemplate } from '../template/shipped.ts'
import { templateData } from '../template/template-data.ts'
import { type ContentOptions, exportContent } from './export-content.ts'
import { documentName } from './file-name.ts'
import { ledgerIdOf } from './ledger-id.ts'

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
  {
    template = shippedTemplate(kind),
    firstPage,
    isDraft = false,
    ...options
  }: WorkbookOptions = {},
): Promise<WorkbookDownload & { template: string }> {
  const seq = options.at ?? ledger.seq
  const content = exportContent(ledger, kind, options)
  const { bytes, warnings } = await fillTemplate(template, templateData(content, seq), {
    stamp: { ledgerId: ledgerIdOf(ledger), kind, seq, district: options.district },
    isDraft,
    ...(firstPage === undefined ? {} : { firstPage }),
  })
  return {
    name: documentName(content.title, 'xlsx', isDraft),
    bytes,
    warnings,
    template: templateHash(template),
  }
}
