import { Button, Checkbox } from 'antd'
import type { ImportChoices, ImportPlan } from '../../../../../shared/import/plan.ts'
import type { SheetReport, TableReading } from '../../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../../../shared/plan/vocabulary.ts'
import type { ReviewState } from '../review-session.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { PlaceSelect } from './PlaceSelect.tsx'
import { isLeftOut, isSheetRead, withNewTable, withSheet } from './reading-choices.ts'
import { TableFacts } from './TableFacts.tsx'

interface ReadingPanelProps {
  list: ListDefinition
  vocabulary: Vocabulary
  state: ReviewState
  onChoose(choices: ImportChoices): void
}

/** How the workbook was read: its sheets and tables, what surrounds them, the meaning of columns. */
export function ReadingPanel({ list, vocabulary, state, onChoose }: ReadingPanelProps) {
  const { plan, choices, busy } = state
  const tables = plan.sheets.flatMap((sheet) => sheet.tables)
  const sentTo = plan.basis.kind === 'stamp' ? plan.basis.district : null
  return (
    <div className="review-reading" aria-busy={busy !== null}>
      <Sheets state={state} onChoose={onChoose} />
      {tables.length > 1 && (
        <section aria-label="各表未写明时">
          <h3>各表的行中没有写明时</h3>
          {(['district', 'category'] as const).map((kind) => (
            <div key={kind} className="review-supposed">
              <span>{kind === 'district' ? '辖市区按' : '工程类别按'}</span>
              <PlaceSelect
                label={kind === 'district' ? '各表辖市区按' : '各表工程类别按'}
                words={vocabulary.words[kind].names}
                value={choices[kind] ?? null}
                placeholder="各表所写"
                onChange={(word) => onChoose(withWord(choices, kind, word))}
              />
            </div>
          ))}
        </section>
      )}
      {plan.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => (
          <div key={table.key}>
            <TableFacts
              sheet={sheet}
              table={table}
              name={nameOf(sheet, table, tables.length)}
              vocabulary={vocabulary}
              choices={choices}
              sentTo={sentTo}
              onChoose={onChoose}
            />
            {!table.isLeft && (
              <ColumnTable
                list={list}
                sheet={sheet}
                table={table}
                choices={choices}
                unmapped={unmappedIn(plan, sheet.name)}
                onChoose={onChoose}
              />
            )}
          </div>
        )),
      )}
    </div>
  )
}

function nameOf({ name, tables }: SheetReport, { header }: TableReading, count: number): string {
  if (count === 1) return ''
  return tables.length === 1 ? `“${name}”` : `“${name}”第 ${header.top} 行起`
}

/** Where the service says that a column has no field. */
function unmappedIn({ issues }: ImportPlan, sheet: string): ReadonlySet<string> {
  const own = issues.filter((issue) => issue.code === 'UNMAPPED' && issue.sheet === sheet)
  return new Set(own.map(({ cell }) => cell))
}

function withWord(
  choices: ImportChoices,
  key: 'district' | 'category',
  word: string | null,
): ImportChoices {
  const { [key]: _old, ...rest } = choices
  return word === null ? rest : { ...rest, [key]: word }
}

/** Which sheets are read, and where a table is that was not found. */
function Sheets({ state, onChoose }: Pick<ReadingPanelProps, 'state' | 'onChoose'>) {
  const { plan, choices, sheets } = state
  const others = plan.sheets.filter(({ recognised }) => !recognised).map(({ name }) => name)
  const readable = sheets.filter((name) => !others.includes(name))
  const isRead = (name: string) => isSheetRead(state, name)
  const isOnly = readable.filter(isRead).length === 1
  return (
    <section aria-label="工作表">
      <h3>工作表</h3>
      {sheets.map((name) => {
        const report = plan.sheets.find((sheet) => sheet.name === name)
        const isFound = !others.includes(name)
        return (
          <div key={name}>
            {isFound ? (
              <Checkbox
                checked={isRead(name)}
                disabled={isOnly && isRead(name)}
                onChange={(event) => onChoose(withSheet(state, name, event.target.checked))}
              >
                {name}
              </Checkbox>
            ) : (
              <span>{name}</span>
            )}
            <span className="review-soft">{sheetText(report, isFound)}</span>
            {report !== undefined && (
              <Button
                size="small"
                type="link"
                aria-label={`“${name}”${isFound ? '还有一张表' : '指定表头'}`}
                onClick={() => onChoose(withNewTable(choices, report))}
              >
                {isFound ? '还有一张表' : '指定表头'}
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}

function sheetText(report: SheetReport | undefined, isFound: boolean): string {
  if (!isFound) return '没有认出表格'
  return report === undefined || isLeftOut(report) ? '不读' : `${report.rows} 行`
}
