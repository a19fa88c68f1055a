import { Select } from 'antd'
import { useMemo } from 'react'
import { schemesOf } from '../../../../shared/assessment/scheme.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../../../shared/lists/assessment/definitions.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { listByKey } from '../../../../shared/lists/known-lists.ts'
import { inPlanOrder } from '../../../../shared/lists/plan-order.ts'
import type { PlanDefinition } from '../../../../shared/plan/definition.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { exact } from '../../../../shared/targets/verdict.ts'
import { navigate, useRoute } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { useWriteWith } from '../../../service/use-write-with.ts'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { MoveButtons } from '../plan/MoveButtons.tsx'

const TOOLS: readonly ListTool[] = ['add', 'remove', 'batch', 'record', 'cellHistory']
const FROZEN = ['order', 'name']

/** What is kept of an indicator is its key; people read its name. */
function withIndicatorNames(
  { choices, ...field }: FieldDefinition,
  { indicators }: PlanDefinition,
): FieldDefinition {
  if (choices !== 'indicator') return choices === undefined ? field : { ...field, choices }
  return { ...field, labels: Object.fromEntries(indicators.map(({ key, name }) => [key, name])) }
}

/** The items of one scheme as a grid, and below it what keeps one from being computed. */
export function SchemeItemsSection() {
  const { plan, known } = useLedger()
  const { query } = useRoute()
  const held = useRows(SCHEMES)
  const schemes = useMemo(() => inPlanOrder(held), [held])
  const items = useRows(SCHEME_ITEMS)
  const shown = schemes.find(({ id }) => id === query.of) ?? schemes[0]
  const id = shown?.id ?? ''
  const rows = useMemo(
    () => inPlanOrder(items.filter(({ cells }) => cells.scheme === id)),
    [items, id],
  )
  // The scheme is chosen above the grid; its lists are named as the ledger has them.
  const definition = useMemo(() => {
    const list = listByKey(known, SCHEME_ITEMS.key)
    const fields = list.fields.filter(({ key }) => key !== 'scheme')
    return { ...list, fields: fields.map((field) => withIndicatorNames(field, plan)) }
  }, [known, plan])
  const place = useMemo(() => ({ list: SCHEMES.key, part: SCHEME_ITEMS.key, of: id }), [id])
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const faults = useMemo(
    () =>
      schemesOf({ schemes, items }, plan, known)
        .find((scheme) => scheme.id === id)
        ?.items.filter(({ fault }) => fault !== null) ?? [],
    [schemes, items, plan, known, id],
  )
  const write = useWriteWith({ scheme: id })
  if (shown === undefined)
    return <p className="settings-empty">还没有考核办法，请先在“考核办法”中添加</p>
  return (
    <div className="settings-list">
      {faults.length > 0 && (
        <ul className="scheme-faults" aria-label="还不能计分的考核项">
          {faults.map((item) => (
            <li key={item.id}>{`“${item.name}”还不能计分：${item.fault}`}</li>
          ))}
        </ul>
      )}
      <ListSheet
        key={id}
        definition={definition}
        rows={rows}
        vocabulary={vocabulary}
        frozen={FROZEN}
        route="settings"
        query={place}
        tools={TOOLS}
        write={write}
        rowActions={(selected, selectedNow) => (
          <MoveButtons
            list={SCHEME_ITEMS.key}
            rows={rows}
            selected={selected}
            selectedNow={selectedNow}
          />
        )}
        toolsBefore={
          <Select
            aria-label="所属办法"
            value={id}
            style={{ minWidth: 220 }}
            popupMatchSelectWidth={false}
            options={schemes.map((row) => ({ value: row.id, label: String(row.cells.name) }))}
            onChange={(of: string) => navigate('settings', { ...place, of })}
          />
        }
        toolsAfter={
          <span className="scheme-weight">{`满分合计 ${exact(rows.reduce((sum, { cells }) => sum + Number(cells.weight ?? 0), 0))}`}</span>
        }
      />
    </div>
  )
}
