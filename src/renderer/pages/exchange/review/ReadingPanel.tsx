import { Checkbox, Select } from 'antd'
import type { ImportChoices, ImportPlan } from '../../../../shared/import/plan.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../../shared/plan/vocabulary.ts'
import { ColumnTable } from './ColumnTable.tsx'
import type { ReviewState } from './review-session.ts'

interface ReadingPanelProps {
  list: ListDefinition
  vocabulary: Vocabulary
  state: ReviewState
  onChoose(choices: ImportChoices): void
}

/** How the workbook was read: its sheets, what its surroundings say, the meaning of its columns. */
export function ReadingPanel({ list, vocabulary, state, onChoose }: ReadingPanelProps) {
  const { plan, choices, sheets, busy } = state
  const chosen = choices.sheets ?? sheets
  const others = plan.sheets.filter(({ recognised }) => !recognised).map(({ name }) => name)
  const readable = sheets.filter((name) => !others.includes(name))
  const setSheet = (name: string, isChosen: boolean) => {
    const next = sheets.filter((sheet) => (sheet === name ? isChosen : chosen.includes(sheet)))
    const { sheets: _old, ...rest } = choices
    onChoose(next.length === sheets.length ? rest : { ...rest, sheets: next })
  }
  return (
    <div className="review-reading" aria-busy={busy !== null}>
      <section aria-label="工作表">
        <h3>工作表</h3>
        {readable.map((name) => {
          const report = plan.sheets.find((sheet) => sheet.name === name)
          const isOnly = chosen.filter((sheet) => readable.includes(sheet)).length === 1
          return (
            <div key={name}>
              <Checkbox
                checked={chosen.includes(name)}
                disabled={isOnly && chosen.includes(name)}
                onChange={(event) => setSheet(name, event.target.checked)}
              >
                {name}
              </Checkbox>
              <span className="review-soft">
                {report === undefined ? '不读' : `${report.rows} 行`}
              </span>
            </div>
          )
        })}
        {others.length > 0 && <p className="review-soft">{`没有认出表格：${others.join('、')}`}</p>}
      </section>
      <section aria-label="未写明时">
        <h3>行中没有写明时</h3>
        <Supposed
          label="辖市区按"
          words={vocabulary.words.district.names}
          value={choices.district}
          onChange={(district) => onChoose(withOrWithout(choices, 'district', district))}
        />
        <Supposed
          label="工程类别按"
          words={vocabulary.words.category.names}
          value={choices.category}
          onChange={(category) => onChoose(withOrWithout(choices, 'category', category))}
        />
      </section>
      {plan.sheets
        .filter((sheet) => sheet.mapping.length > 0)
        .map((sheet) => (
          <ColumnTable
            key={sheet.name}
            list={list}
            sheet={sheet}
            chosen={choices.columns ?? {}}
            unmapped={unmappedIn(plan, sheet.name)}
            onChoose={(columns) => onChoose({ ...choices, columns })}
          />
        ))}
    </div>
  )
}

/** Where the service says that a column has no field. */
function unmappedIn({ issues }: ImportPlan, sheet: string): ReadonlySet<string> {
  const own = issues.filter((issue) => issue.code === 'UNMAPPED' && issue.sheet === sheet)
  return new Set(own.map(({ cell }) => cell))
}

function withOrWithout(
  choices: ImportChoices,
  key: 'district' | 'category',
  word: string | undefined,
): ImportChoices {
  const { [key]: _old, ...rest } = choices
  return word === undefined ? rest : { ...rest, [key]: word }
}

interface SupposedProps {
  label: string
  words: readonly string[]
  value: string | undefined
  onChange(word: string | undefined): void
}

function Supposed({ label, words, value, onChange }: SupposedProps) {
  return (
    <div className="review-supposed">
      <span>{label}</span>
      <Select
        allowClear
        aria-label={label}
        value={value ?? null}
        placeholder="表名、标题中所写"
        options={words.map((word) => ({ value: word, label: word }))}
        onChange={(word: string | null | undefined) => onChange(word ?? undefined)}
      />
    </div>
  )
}
