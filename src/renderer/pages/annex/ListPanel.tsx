import { WarningOutlined } from '@ant-design/icons'
import { Segmented, Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import type { GroupBy, ListChoice, PaperSize } from '../../../shared/export/list-choice.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { hasDistricts } from '../../../shared/lists/reporting.ts'
import { ALL_FIELDS, type View } from '../../../shared/views/known-views.ts'
import { PanelLine } from './PanelLine.tsx'

interface ListPanelProps {
  /** Which list it is. */
  source: ReactNode
  /** As grids show it. */
  definition: ListDefinition
  views: readonly View[]
  districts: readonly string[]
  choice: ListChoice
  onChoice(choice: ListChoice): void
  /** Keys of the columns that are shown. */
  fields: readonly string[]
  /** What to do where the columns have no room. */
  advice: string | null
}

const GROUPS: { value: GroupBy | ''; label: string }[] = [
  { value: '', label: '不分组' },
  { value: 'district', label: '辖市区' },
  { value: 'category', label: '类别' },
]

const PAPERS: { value: PaperSize | ''; label: string }[] = [
  { value: '', label: '自动' },
  { value: 'A4', label: 'A4' },
  { value: 'A3', label: 'A3' },
]

/** Which rows and columns the detail list prints, in which groups, on which paper. */
export function ListPanel(props: ListPanelProps) {
  const { source, definition, views, districts, choice, onChoice, fields, advice } = props
  const fieldOptions = useMemo(() => fieldOptionsOf(definition), [definition])
  const groups = GROUPS.filter(
    ({ value }) =>
      value === '' ||
      definition.fields.some(({ key, choices }) => key === value && choices === value),
  )
  // Without columns for print, a list is printed with all of them.
  const hasOwnPrint = definition.printed !== undefined
  const { view = '', district = '', group = '', paper = '' } = choice
  return (
    <section className="annex-list" aria-label="明细表内容">
      <h3>明细表内容</h3>
      {source}
      <PanelLine name="视图">
        <Select
          aria-label="视图"
          value={view}
          options={[
            ...(hasOwnPrint ? [{ value: '', label: '打印用（默认）' }] : []),
            ...views.map(({ id, name }) => ({
              value: id === ALL_FIELDS && !hasOwnPrint ? '' : id,
              label: name,
            })),
          ]}
          onChange={(id) => onChoice(without({ ...choice, view: id, fields: undefined }))}
        />
      </PanelLine>
      {hasDistricts(definition) && (
        <PanelLine name="辖市区">
          <Select
            aria-label="辖市区"
            value={district}
            options={[
              { value: '', label: '全部' },
              ...districts.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(name) => onChoice(without({ ...choice, district: name }))}
          />
        </PanelLine>
      )}
      {groups.length > 1 && (
        <PanelLine name="分组">
          <Segmented<GroupBy | ''>
            block
            aria-label="分组"
            value={group}
            options={groups}
            onChange={(value) => onChoice(without({ ...choice, group: value }))}
          />
        </PanelLine>
      )}
      <PanelLine name="纸张">
        <Segmented<PaperSize | ''>
          block
          aria-label="纸张"
          value={paper}
          options={PAPERS}
          onChange={(value) => onChoice(without({ ...choice, paper: value }))}
        />
      </PanelLine>
      <PanelLine name={`列（${fields.length}）`}>
        <Select
          mode="multiple"
          aria-label="列"
          value={[...fields]}
          options={fieldOptions}
          optionFilterProp="label"
          maxTagCount={4}
          maxTagPlaceholder={(more) => `另 ${more.length} 列`}
          onChange={(keys) => onChoice(without({ ...choice, fields: keys }))}
        />
      </PanelLine>
      {advice !== null && (
        <p className="annex-advice" role="alert">
          <WarningOutlined /> {advice}
        </p>
      )}
    </section>
  )
}

function fieldOptionsOf({ groups, fields }: ListDefinition) {
  return groups.map(({ key, label }) => ({
    label,
    options: fields
      .filter((field) => field.group === key)
      .map((field) => ({ value: field.key, label: field.label })),
  }))
}

/** What nobody chose is left out. */
function without(
  choice: {
    [K in keyof ListChoice]: ListChoice[K] | '' | undefined
  },
): ListChoice {
  const chosen = Object.entries(choice).filter(
    ([, value]) => value !== undefined && value.length > 0,
  )
  return Object.fromEntries(chosen)
}
