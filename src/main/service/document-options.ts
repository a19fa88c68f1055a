/** What a window asks of a document, as an export takes it. */
import type { DocumentInput } from '../../shared/contract/exports.ts'
import type { ExportFormat } from '../../shared/contract/schemas.ts'
import { templateKindFor } from '../../shared/export/template-kinds.ts'
import { dayOption } from '../export/as-of.ts'
import type { WorkbookOptions } from '../export/export-workbook.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { ownTemplateFor } from '../template/own/own-templates.ts'

export function documentOptions(
  ledger: Ledger,
  format: ExportFormat,
  { kind, firstPage, draft, list, tasks, asOf, scheme, template }: DocumentInput,
): WorkbookOptions {
  return {
    ...dayOption(ledger, kind, { asOf }),
    ...(list === undefined ? {} : { list }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(template === undefined
      ? {}
      : {
          template: ownTemplateFor(
            ledger,
            templateKindFor(kind, list?.key, listsOf(ledger)),
            format,
            template,
          ),
        }),
    isDraft: draft ?? false,
  }
}
