/** A template tried on the ledger's data: everything that is wrong with it, and how it will look. */
import type { ExportKind } from '../../../shared/contract/schemas.ts'
import type { TemplateCheck } from '../../../shared/contract/templates.ts'
import { type ExportContent, exportContent } from '../../export/export-content.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { tryTemplate } from '../fill.ts'
import type { TemplateFile } from '../open-template.ts'
import { previewPages } from '../preview/preview.ts'
import { type Problems, templateRefused } from '../problems.ts'
import { templateData } from '../template-data.ts'

/** A longer list is tried with its first rows alone: they fill the first page, and it is quick. */
const MOST_ROWS = 1_000

export async function checkTemplate(
  ledger: Ledger,
  kind: ExportKind,
  template: TemplateFile,
): Promise<TemplateCheck> {
  const { bytes, problems } = await tryOn(ledger, kind, template)
  return {
    problems: problems.found,
    pages: bytes === null ? [] : await previewPages(bytes, template.name),
  }
}

/** @throws LedgerError TEMPLATE_UNUSABLE with all errors. */
export async function assertUsable(
  ledger: Ledger,
  kind: ExportKind,
  template: TemplateFile,
): Promise<void> {
  const { bytes, problems } = await tryOn(ledger, kind, template)
  if (bytes === null) throw templateRefused(template.name, problems.errors)
}

function tryOn(
  ledger: Ledger,
  kind: ExportKind,
  template: TemplateFile,
): Promise<{ bytes: Uint8Array<ArrayBuffer> | null; problems: Problems }> {
  const content = shortened(exportContent(ledger, kind, {}))
  return tryTemplate(template, templateData(content, ledger.seq), {
    stamp: { ledgerId: '', kind, seq: ledger.seq },
  })
}

function shortened(content: ExportContent): ExportContent {
  return content.is === 'list' ? { ...content, rows: content.rows.slice(0, MOST_ROWS) } : content
}
