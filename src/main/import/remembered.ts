/** Mappings that people confirmed: kept in the ledger, found again by the signature of a header. */
import { z } from 'zod'
import { MAPPINGS } from '../../shared/lists/mappings.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { ProgramEdit } from '../lists/program-edit.ts'
import type { RememberedMapping } from './recognise/context.ts'
import type { ImportTable } from './table.ts'

/** Each the key of a field or none; with the unit of its numbers where someone chose one. */
const columnsSchema = z.array(
  z.union([
    z
      .string()
      .nullable()
      .transform((field) => ({ field, unit: null })),
    z.object({ field: z.string(), unit: z.string() }),
  ]),
)

/** Finds the mapping remembered for a header of this list. */
export function rememberedMappings(
  ledger: Ledger,
  list: string,
): (signature: string) => RememberedMapping | null {
  const known = new Map(
    ledger
      .rows(MAPPINGS.key)
      .filter(({ cells }) => cells.list === list)
      .map(({ cells }) => [String(cells.signature), String(cells.columns)]),
  )
  return (signature) => {
    const columns = known.get(signature)
    return columns === undefined ? null : columnsSchema.parse(JSON.parse(columns))
  }
}

/** The edits by which the mappings that were chosen now are remembered. */
export function rememberChosen(
  ledger: Ledger,
  list: string,
  tables: readonly ImportTable[],
): ProgramEdit[] {
  const known = new Map(ledger.rows(MAPPINGS.key).map((row) => [keyOf(row.cells), row.id]))
  const chosen = new Map(
    tables
      .filter(({ columns }) =>
        columns.some(({ by, unit }) => by === 'choice' || unit?.by === 'choice'),
      )
      .map((table) => [table.signature, table]),
  )
  return [...chosen.values()].map((table): ProgramEdit => {
    const { signature } = table
    const columns = JSON.stringify(table.columns.map(keptColumn))
    const id = known.get(keyOf({ list, signature }))
    return id === undefined
      ? { edit: 'insert', list: MAPPINGS.key, cells: { list, signature, columns } }
      : { edit: 'set', list: MAPPINGS.key, id, field: 'columns', value: columns }
  })
}

function keptColumn({ field, unit }: ImportTable['columns'][number]) {
  const isTold = unit?.by === 'choice' || unit?.by === 'memory'
  return field !== null && isTold ? { field: field.key, unit: unit.written } : (field?.key ?? null)
}

function keyOf({ list, signature }: Record<string, unknown>): string {
  return `${String(list)}/${String(signature)}`
}
