/** A template tried on the ledger's data: everything that is wrong with it, and how it will look. */
import type { TemplateKind } from '../../../shared/contract/schemas.ts'
import type { TemplateCheck } from '../../../shared/contract/templates.ts'
import { templateName } from '../../../shared/export/template-kinds.ts'
import { templateFormat } from '../../../shared/lists/templates.ts'
import type { Download } from '../../export/export-workbook.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
import { tryWord } from '../docx/fill-word.ts'
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
  const format = templateFormat(template.name)
  const isDrawn = bytes !== null && format === 'xlsx'
  return {
    format,
    problems: problems.found,
    // A window draws a document by itself.
    pages: isDrawn ? await previewPages(bytes, template.name) : [],
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

interface Trial {
  bytes: Uint8Array<ArrayBuffer> | null
  problems: Problems
}

/** On the first contents that it can be filled with: a template may be made for one scheme alone. */
async function tryOn(ledger: Ledger, kind: TemplateKind, template: TemplateFile): Promise<Trial> {
  const format = templateFormat(template.name)
  const title = templateName(kind, listsOf(ledger))
  const stamp = () => []
  let first: Trial | null = null
  for (const contents of trialContents(ledger, kind, format)) {
    const trial = await (format === 'docx'
      ? tryWord(template, contents, { title, stamp })
      : tryTemplate(template, contents, { stamp }))
    if (trial.bytes !== null) return trial
    first ??= trial
  }
  if (first === null) throw new TypeError(`nothing to try a template of ${kind} on`)
  return first
}
