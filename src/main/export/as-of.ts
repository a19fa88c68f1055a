import type { ExportKind } from '../../shared/contract/schemas.ts'
import { localDay } from '../../shared/schedule/days.ts'

/** The day for which deadlines are judged, written down so that the export can be made again. */
export function dayOption(kind: ExportKind, asked: string | undefined): { asOf?: string } {
  return kind === 'overview' ? { asOf: asked ?? localDay() } : {}
}
