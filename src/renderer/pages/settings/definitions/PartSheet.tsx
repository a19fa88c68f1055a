import { Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { useWriteWith } from '../../../service/use-write-with.ts'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { MoveButtons } from '../plan/MoveButtons.tsx'

const TOOLS: readonly ListTool[] = ['add', 'remove', 'batch', 'record', 'cellHistory']
const FROZEN = ['order', 'name']

interface PartSheetProps {
  definition: ListDefinition
  /** The parts of the one that is shown. */
  rows: readonly Row[]
  /** What has such parts: its list, the field by which a part names it, and all there are. */
  owner: {
    list: string
    field: string
    label: string
    shown: string
    all: readonly { value: string; label: string }[]
  }
  toolsAfter?: ReactNode
  /** What becomes of edits once someone was asked about them; null where nothing is to be written. */
  ask?(edits: Edit[]): Promise<Edit[] | null>
}

/** The parts of one definition as a grid; whose they are is chosen above it, and said for new rows. */
export function PartSheet({ definition, rows, owner, toolsAfter, ask }: PartSheetProps) {
  const { plan } = useLedger()
  const { list, field, label, shown, all } = owner
  const own = useMemo(
    () => ({ ...definition, fields: definition.fields.filter(({ key }) => key !== field) }),
    [definition, field],
  )
  const place = useMemo(
    () => ({ list, part: definition.key, of: shown }),
    [list, definition.key, shown],
  )
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const write = useWriteWith({ [field]: shown }, ask)
  return (
    <ListSheet
      key={shown}
      definition={own}
      rows={rows}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="settings"
      query={place}
      tools={TOOLS}
      write={write}
      rowActions={(selected, selectedNow) => (
        <MoveButtons list={definition.key} {...{ rows, selected, selectedNow }} />
      )}
      toolsBefore={
        <Select
          aria-label={label}
          value={shown}
          style={{ minWidth: 200 }}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...all]}
          onChange={(of: string) => navigate('settings', { ...place, of })}
        />
      }
      toolsAfter={toolsAfter}
    />
  )
}
