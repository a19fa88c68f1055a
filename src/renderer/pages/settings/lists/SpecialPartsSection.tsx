import { Select } from 'antd'
import { useMemo } from 'react'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { inPlanOrder } from '../../../../shared/lists/plan-order.ts'
import { SPECIAL_GOALS, SPECIALS } from '../../../../shared/lists/special/definitions.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { navigate, useRoute } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { useWriteWith } from '../../../service/use-write-with.ts'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { MoveButtons } from '../plan/MoveButtons.tsx'
import { OlderConditions } from './OlderConditions.tsx'

const TOOLS: readonly ListTool[] = ['add', 'remove', 'batch', 'record', 'cellHistory']
const FROZEN = ['order', 'name']

/** Fields or counted requirements of one special ledger, as a grid. */
export function SpecialPartsSection({ definition }: { definition: ListDefinition }) {
  const { plan, known } = useLedger()
  const { query } = useRoute()
  const lists = known.special
  const shown = lists.find(({ key }) => key === query.of) ?? lists[0]
  const held = useRows(definition)
  const key = shown?.key ?? ''
  const rows = useMemo(
    () => inPlanOrder(held.filter(({ cells }) => cells.list === key)),
    [held, key],
  )
  // The list is chosen above the grid, and said for each new row by the place where it is added.
  const own = useMemo(
    () => ({
      ...definition,
      fields: definition.fields.filter((field) => field.key !== 'list'),
    }),
    [definition],
  )
  const place = useMemo(
    () => ({ list: SPECIALS.key, part: definition.key, of: key }),
    [definition.key, key],
  )
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const write = useWriteWith({ list: key })
  if (shown === undefined)
    return <p className="settings-empty">还没有专项台账，请先在“专项台账”中添加</p>
  return (
    <div className="settings-list">
      {definition === SPECIAL_GOALS && (
        <p className="special-hint special-tools">
          范围、完成里写条件：面积≥100、总吨≤5000、在线监控=已安装、已联网；只写字段名是“已填写”；几个条件用“；”隔开，都要满足
        </p>
      )}
      {definition === SPECIAL_GOALS && <OlderConditions goals={rows} />}
      <ListSheet
        key={key}
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
            aria-label="所属台账"
            value={key}
            style={{ minWidth: 180 }}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            options={lists.map((list) => ({ value: list.key, label: list.title }))}
            onChange={(of: string) => navigate('settings', { ...place, of })}
          />
        }
      />
    </div>
  )
}
