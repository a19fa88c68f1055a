import { Select } from 'antd'
import type { ColumnMapping, ColumnUnit } from '../../../../../shared/import/report.ts'
import { fieldOf, type ListDefinition } from '../../../../../shared/lists/definition.ts'
import { unitsFor } from '../../../../../shared/values/units.ts'
import { sureness } from './confidence.ts'

const FOUND_BY: Record<ColumnUnit['by'], string> = {
  header: '列名中',
  below: '表头下一行',
  above: '表上方',
  field: '没有写明',
  memory: '上次确认',
  choice: '本次指定',
}

interface UnitSelectProps {
  list: ListDefinition
  mapping: ColumnMapping
  unit: ColumnUnit
  /** undefined for the unit that was found. */
  onChange(unit: string | undefined): void
}

/** In which unit the numbers of a column are, what says so, and another one to choose. */
export function UnitSelect({ list, mapping, unit, onChange }: UnitSelectProps) {
  const own = fieldOf(list, unit.field).unit ?? unit.written
  const known = [...new Set([own, ...unitsFor(own)])]
  const isKnown = known.includes(unit.written)
  const options = (isKnown ? known : [unit.written, ...known]).map((word) => ({
    value: word,
    label: word,
    disabled: word === unit.written && unit.factor === null,
  }))
  return (
    <div className="review-unit">
      <Select
        size="small"
        aria-label={`${mapping.column} 列“${mapping.header}”的单位`}
        allowClear={unit.by === 'choice'}
        value={unit.written}
        options={options}
        popupMatchSelectWidth={120}
        onChange={(word: string | undefined) => onChange(word)}
      />
      <span className="review-soft">{sureness(FOUND_BY[unit.by], unit.confidence)}</span>
    </div>
  )
}
