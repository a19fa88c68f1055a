import type { ExportKind } from '../../shared/contract/schemas.ts'
import { localDay } from '../../shared/schedule/days.ts'
import type { Ledger } from '../ledger/ledger.ts'

/**
 * The day for which deadlines are judged, written down so that the export can be made again: the one
 * asked for, that of an earlier revision, or today.
 */
export function dayOption(
  ledger: Ledger,
  kind: ExportKind,
  { asOf, at }: { asOf?: string | undefined; at?: number | undefined },
): { asOf?: string } {
  return kind === 'overview' || kind === 'assessment'
    ? { asOf: asOf ?? dayOfRevision(ledger, at) }
    : {}
}

/** The day on which a revision was made where the program runs; today without one. */
export function dayOfRevision(ledger: Ledger, at: number | undefined): string {
  const time = at === undefined ? null : ledger.timeOf(at)
  return localDay(time === null ? new Date() : new Date(time))
}
