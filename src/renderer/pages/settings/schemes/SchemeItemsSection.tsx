import { useMemo } from 'react'
import { schemesOf } from '../../../../shared/assessment/scheme.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../../../shared/lists/assessment/definitions.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { listByKey } from '../../../../shared/lists/known-lists.ts'
import { inPlanOrder } from '../../../../shared/lists/plan-order.ts'
import type { PlanDefinition } from '../../../../shared/plan/definition.ts'
import { exact } from '../../../../shared/targets/verdict.ts'
import { useRoute } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { PartSheet } from '../definitions/PartSheet.tsx'

/** What is kept of an indicator is its key; people read its name. */
function withIndicatorNames(
  { choices, ...field }: FieldDefinition,
  { indicators }: PlanDefinition,
): FieldDefinition {
  if (choices !== 'indicator') return choices === undefined ? field : { ...field, choices }
  return { ...field, labels: Object.fromEntries(indicators.map(({ key, name }) => [key, name])) }
}

/** The items of one scheme as a grid, and above it what keeps one from being computed. */
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
  // Its lists are named as the ledger has them.
  const definition = useMemo(() => {
    const list = listByKey(known, SCHEME_ITEMS.key)
    return { ...list, fields: list.fields.map((field) => withIndicatorNames(field, plan)) }
  }, [known, plan])
  const faults = useMemo(
    () =>
      schemesOf({ schemes, items }, plan, known)
        .find((scheme) => scheme.id === id)
        ?.items.filter(({ fault }) => fault !== null) ?? [],
    [schemes, items, plan, known, id],
  )
  if (shown === undefined)
    return <p className="settings-empty">还没有考核办法，请先在“考核办法”中添加</p>
  const weight = exact(rows.reduce((sum, { cells }) => sum + Number(cells.weight ?? 0), 0))
  const owner = {
    list: SCHEMES.key,
    field: 'scheme',
    label: '所属办法',
    shown: id,
    all: schemes.map((row) => ({ value: row.id, label: String(row.cells.name) })),
  }
  return (
    <div className="settings-list">
      {faults.length > 0 && (
        <ul className="scheme-faults" aria-label="还不能计分的考核项">
          {faults.map((item) => (
            <li key={item.id}>{`“${item.name}”还不能计分：${item.fault}`}</li>
          ))}
        </ul>
      )}
      <PartSheet
        {...{ definition, rows, owner }}
        toolsAfter={<span className="scheme-weight">{`满分合计 ${weight}`}</span>}
      />
    </div>
  )
}
