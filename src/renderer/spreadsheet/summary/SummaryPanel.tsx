import { CloseOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import { Button, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import { headerOf } from '../../../shared/lists/headers.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { FieldFilter } from '../../../shared/views/field-filter.ts'
import { summarizeGroups, summaryOrders, summedFields } from '../model/group-summary.ts'
import { SummaryRows } from './SummaryRows.tsx'
import { useShownRows } from './use-shown-rows.ts'
import './summary.css'

interface SummaryPanelProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  api: GridApi<Row>
  rows: readonly Row[]
  filter: FieldFilter
  /** Shows the rows of a group: the filter that the grid has, and the group's own values. */
  onFilter(filter: FieldFilter): void
  onClose(): void
}

/** The rows shown by the grid, counted and added up by groups, below the grid. */
export function SummaryPanel(props: SummaryPanelProps) {
  const { definition, vocabulary, filter, onFilter, onClose } = props
  const orders = useMemo(() => summaryOrders(definition), [definition])
  const [chosen, setChosen] = useState(0)
  const order = orders[chosen] ?? []
  const rows = useShownRows(props.api, props.rows)
  const total = useMemo(
    () =>
      summarizeGroups(
        definition,
        vocabulary,
        rows.map((row) => row.cells),
        order,
      ),
    [definition, vocabulary, rows, order],
  )
  // A column in which no row has anything only takes the room of the others.
  const fields = summedFields(definition).filter((field) => total.sums[field.key] !== null)
  const labelOf = (keys: readonly string[]) =>
    keys.map((key) => fieldOf(definition, key).label).join(' › ')
  const show = (place: FieldFilter) => {
    const others = Object.entries(filter).filter(([key]) => !order.includes(key))
    onFilter({ ...Object.fromEntries(others), ...place })
  }
  return (
    <section className="summary" aria-label="汇总">
      <header>
        <h2>汇总</h2>
        <OrderPicker labels={orders.map(labelOf)} chosen={chosen} onChoose={setChosen} />
        <span>{`按当前筛选的 ${rows.length} 项统计，单击名称只看该组`}</span>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose} aria-label="关闭汇总" />
      </header>
      <div className="summary-body">
        <table>
          <thead>
            <tr>
              <th scope="col">{labelOf(order)}</th>
              <th scope="col">{`${definition.rowName}数`}</th>
              {fields.map((field) => (
                <th key={field.key} scope="col">
                  {headerOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SummaryRows group={total} depth={0} fields={fields} onShow={show} />
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** So many stand beside each other on the screens that offices have. */
const SIDE_BY_SIDE = 4

interface OrderPickerProps {
  labels: readonly string[]
  /** Place of the one that is shown. */
  chosen: number
  onChoose(place: number): void
}

function OrderPicker({ labels, chosen, onChoose }: OrderPickerProps) {
  const options = labels.map((label, value) => ({ value, label }))
  return labels.length > SIDE_BY_SIDE ? (
    <Select
      aria-label="汇总方式"
      size="small"
      options={options}
      value={chosen}
      popupMatchSelectWidth={false}
      onChange={onChoose}
    />
  ) : (
    <Segmented aria-label="汇总方式" options={options} value={chosen} onChange={onChoose} />
  )
}
