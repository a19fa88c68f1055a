import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { Crosstab, LongRows } from '../../../shared/lists/crosstab.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Indicator, PlanDefinition } from '../../../shared/plan/definition.ts'
import type { Correction } from '../../../shared/targets/corrections.ts'
import { CrosstabSheet } from '../../spreadsheet/CrosstabSheet.tsx'
import type { SheetColumn } from '../../spreadsheet/columns.ts'
import { markCorrections } from './corrections.tsx'
import { LEAF_HEIGHT, officialColumns, sheetHeight } from './official-columns.ts'

interface MonthSheetProps {
  plan: PlanDefinition
  crosstab: Crosstab
  definition: ListDefinition
  rows: readonly Row[]
  indicators: readonly Indicator[]
  longRows: LongRows
  corrections: readonly Correction[]
}

/** Targets and values of a month as a spreadsheet in the shape of the official table. */
export function MonthSheet({ indicators, corrections, ...sheet }: MonthSheetProps) {
  const adorn = useMemo(() => {
    const [shape, mark] = [officialColumns(indicators), markCorrections(corrections)]
    return (columns: readonly SheetColumn[]) => mark(shape(columns))
  }, [indicators, corrections])
  return (
    <div className="targets-sheet" style={{ height: sheetHeight(indicators, sheet.rows.length) }}>
      <CrosstabSheet {...sheet} adorn={adorn} headerHeight={LEAF_HEIGHT} />
    </div>
  )
}
