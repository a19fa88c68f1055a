/** A template tried on the ledger's data: everything that is wrong with it, and how it will look. */
import type { TemplateKind } from '../../../shared/contract/schemas.ts'
import type { TemplateCheck } from '../../../shared/contract/templates.ts'
import type { Download } from '../../export/export-workbook.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { tryTemplate } from '../fill.ts'
import type { TemplateFile } from '../open-template.ts'
import { previewPages } from '../preview/preview.ts'
import { type Problems, templateRefused } from '../problems.ts'
import { trialContents } from './trial-contents.ts'

export async function checkTemplate(
  ledger: Ledger,
  kind: TemplateKind,
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
  kind: TemplateKind,
  template: TemplateFile,
): Promise<void> {
  await triedTemplate(ledger, kind, template)
}

/**
 * The template filled to be looked at; it bears no stamp, so that it passes for nothing that was sent.
 * @throws LedgerError TEMPLATE_UNUSABLE with all errors.
 */
export async function triedTemplate(
  ledger: Ledger,
  kind: TemplateKind,
  template: TemplateFile,
): Promise<Download> {
  const { bytes, problems } = await tryOn(ledger, kind, template)
  if (bytes === null) throw templateRefused(template.name, problems.errors)
  return { name: `试填-${template.name}`, bytes }
}

function tryOn(
  ledger: Ledger,
  kind: TemplateKind,
  template: TemplateFile,
): Promise<{ bytes: Uint8Array<ArrayBuffer> | null; problems: Problems }> {
  return tryTemplate(template, trialContents(ledger, kind), { stamp: () => [] })
}
