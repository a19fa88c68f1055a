/** Where an exported file came from: told by the log of exports, else by the mark that it bears. */
import { createHash } from 'node:crypto'
import { type ExportKind, exportKindSchema } from '../../../shared/contract/schemas.ts'
import type { ContentOptions } from '../../../shared/export/content.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'
import { OfficePackage } from '../../ooxml/package.ts'
import { unzip } from '../../ooxml/unzip.ts'
import { childrenOf, rootOf, textOf } from '../../ooxml/xml.ts'
import type { WorkbookCells } from '../../workbook/cells.ts'
import { Unreadable } from '../../workbook/unreadable.ts'
import { exportStampOf, listOfKind, readExportStamp } from '../export-stamp.ts'

export interface FileOrigin {
  kind: ExportKind
  seq: number
  /** What it was asked to hold. */
  selection: ContentOptions
  exported: { at: string; author: string } | null
  /** False for a file of another ledger, or of a revision that this one never had. */
  isOurs: boolean
}

/** @param workbook its cells, where it is one. Null for a file that is no export. */
export function fileOrigin(
  ledger: Ledger,
  bytes: Uint8Array,
  workbook: WorkbookCells | null,
): FileOrigin | null {
  const record = ledger.exportOfHash(createHash('sha256').update(bytes).digest('hex'))
  if (record !== null) {
    const { kind, seq, at, author, options } = record
    const { list, tasks, asOf, scheme } = options
    const selection = {
      ...ofList(list?.key, list?.district),
      ...(tasks === undefined ? {} : { tasks }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(scheme === undefined ? {} : { scheme }),
    }
    return { kind, seq, selection, exported: { at, author }, isOurs: true }
  }
  const stamp = workbook === null ? docxStamp(bytes) : readExportStamp(workbook)
  if (stamp === null) return null
  const { seq, district, asOf, scheme } = stamp
  const key = listOfKind(stamp.kind)
  const kind = exportKindSchema.safeParse(key === undefined ? stamp.kind : 'projects')
  if (!kind.success) return null
  return {
    kind: kind.data,
    seq,
    selection: {
      ...ofList(key, district),
      ...(asOf === undefined ? {} : { asOf }),
      ...(scheme === undefined ? {} : { scheme }),
    },
    exported: null,
    isOurs: stamp.ledgerId === ledgerIdOf(ledger) && seq <= ledger.seq,
  }
}

/** Of a chosen list all rows of its district are compared, not only those of a view that may be gone. */
function ofList(key: string | undefined, district: string | undefined): ContentOptions {
  if (key === undefined && district === undefined) return {}
  return {
    list: {
      ...(key === undefined ? {} : { key }),
      ...(district === undefined ? {} : { district }),
    },
  }
}

const PROPERTIES = 'docProps/custom.xml'

function docxStamp(bytes: Uint8Array) {
  try {
    const pack = new OfficePackage(unzip(bytes))
    if (!pack.has(PROPERTIES)) return null
    const properties = childrenOf(rootOf(pack.document(PROPERTIES)))
    return exportStampOf(
      properties.map((element) => [element.getAttribute('name') ?? '', textOf(element).trim()]),
    )
  } catch (error) {
    // A PDF, or anything else that is no export of ours.
    if (error instanceof Unreadable) return null
    throw error
  }
}
