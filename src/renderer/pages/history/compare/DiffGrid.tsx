import { App } from 'antd'
import { type RefObject, useMemo } from 'react'
import type { ShownDifference } from '../../../../shared/history/row-difference.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { useUndo } from '../../../app/use-undo.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { SheetGrid } from '../../../spreadsheet/SheetGrid.tsx'
import type { SheetGridHandle } from '../../../spreadsheet/sheet-grid-handle.ts'
import { diffColumns } from './diff-columns.ts'
import { changedFields, DIFFERENCE, diffList, diffRows, NAME } from './diff-list.ts'
import './compare.css'

interface DiffGridProps {
  ref: RefObject<SheetGridHandle | null>
  list: string
  rows: readonly ShownDifference[]
  search: string
  /** Every column, or those alone in which something differs. */
  isWide: boolean
  onSelection(): void
  onCellHistory(): void
  onClear(): void
}

const FROZEN = [DIFFERENCE, NAME]
const NO_FILTER = {}
const LOCKED = '这里是历史，不能直接修改；可选中后恢复'
const lockOf = () => LOCKED

/** Rows that differ between two revisions, in the program's own sheet, to be read alone. */
export function DiffGrid({ list, rows, isWide, ...props }: DiffGridProps) {
  const { plan, known } = useLedger()
  const { message } = App.useApp()
  const steps = useUndo()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const definition = useMemo(() => diffList(known, list, rows), [known, list, rows])
  const gridRows = useMemo(() => diffRows(rows), [rows])
  const adorn = useMemo(() => {
    const all = new Set(definition.fields.map(({ key }) => key))
    return diffColumns(definition, rows, isWide ? all : changedFields(definition, rows))
  }, [definition, rows, isWide])
  const refuse = () => void message.info(LOCKED)
  return (
    <SheetGrid
      ref={props.ref}
      definition={definition}
      rows={gridRows}
      vocabulary={vocabulary}
      frozen={FROZEN}
      search={props.search}
      filter={NO_FILTER}
      adorn={adorn}
      lockOf={lockOf}
      hasFixedRows
      defaults={() => NO_FILTER}
      write={refuse}
      review={refuse}
      refuse={refuse}
      rowCommands={{ showCellHistory: props.onCellHistory }}
      undo={steps.undo}
      redo={steps.redo}
      onShown={() => {}}
      onSelection={props.onSelection}
      onClear={props.onClear}
    />
  )
}
