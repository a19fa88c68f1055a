/** An export written into the ledger's log, so that it can be told and made again. */
import { createHash } from 'node:crypto'
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { WorkbookOptions } from './export-workbook.ts'
import type { ExportedFile } from './exported-file.ts'

export interface MadeExport {
  kind: ExportKind
  format: ExportFormat
  options: WorkbookOptions
  file: ExportedFile
}

export function recordExport(
  ledger: Ledger,
  author: string,
  { kind, format, options, file }: MadeExport,
): void {
  const { list, tasks, asOf, scheme, firstPage, isDraft } = options
  ledger.logExport({
    at: new Date().toISOString(),
    author,
    seq: options.at ?? ledger.seq,
    kind,
    format,
    options: {
      ...(list === undefined || Object.keys(list).length === 0 ? {} : { list }),
      ...(tasks === undefined || Object.values(tasks).every((part) => part === undefined)
        ? {}
        : { tasks: withoutGaps(tasks) }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(scheme === undefined ? {} : { scheme }),
      ...(firstPage === undefined ? {} : { firstPage }),
      ...(isDraft === true ? { isDraft } : {}),
    },
    template: file.template,
    file: file.name,
    hash: createHash('sha256').update(file.bytes).digest('hex'),
  })
}

function withoutGaps<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T // the same keys but those without a value
}
