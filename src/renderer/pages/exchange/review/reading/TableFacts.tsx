import { Button } from 'antd'
import type { ImportChoices } from '../../../../../shared/import/plan.ts'
import type {
  PlaceReading,
  PlaceSource,
  SheetReport,
  TableReading,
} from '../../../../../shared/import/report.ts'
import type { Vocabulary } from '../../../../../shared/plan/vocabulary.ts'
import { sureness, UNSURE } from './confidence.ts'
import { PlaceSelect } from './PlaceSelect.tsx'
import { withFoundHeaders, withHeader, withTable } from './reading-choices.ts'
import { SectionTable } from './SectionTable.tsx'

interface TableFactsProps {
  sheet: SheetReport
  table: TableReading
  /** What the workbook is called where there are several tables; else nothing. */
  name: string
  vocabulary: Vocabulary
  choices: ImportChoices
  /** District that the workbook was sent to; null without a stamp. */
  sentTo: string | null
  onChoose(choices: ImportChoices): void
}

const KINDS = { district: '辖市区', category: '工程类别' } as const

const PLACE_BY: Record<PlaceSource, string> = {
  choice: '本次指定',
  told: '各表指定',
  sheet: '工作表名',
  title: '标题',
  file: '文件名',
}

/** Where a table is, and what its rows are that do not say it. */
export function TableFacts(props: TableFactsProps) {
  const { sheet, table, name, vocabulary, choices, onChoose } = props
  const { header, body, columns, key } = table
  const setHeader = (rows: TableReading['header']) =>
    onChoose(withHeader(choices, sheet, table, rows))
  return (
    <section aria-label={`表格${name}`}>
      <h3>{name === '' ? '表格' : name}</h3>
      <div data-unsure={table.confidence < UNSURE}>
        <span>表头</span>
        <Row
          label={`${name}表头首行`}
          value={header.top}
          most={header.bottom}
          onChange={(top) => setHeader({ ...header, top })}
        />
        <span>至</span>
        <Row
          label={`${name}表头末行`}
          value={header.bottom}
          least={header.top}
          onChange={(bottom) => setHeader({ top: Math.min(header.top, bottom), bottom })}
        />
        <span>行，读到</span>
        <Row
          label={`${name}读到的行`}
          value={body.bottom}
          least={header.bottom}
          onChange={(last) => onChoose(withTable(choices, key, { last }))}
        />
        <span>行</span>
      </div>
      <div className="review-soft">
        {`${columns[0]}–${columns[1]} 列，${table.isTold ? '本次指定' : `表头把握 ${Math.round(table.confidence * 100)}%`}`}
        {table.isTold && (
          <Button
            size="small"
            type="link"
            onClick={() => onChoose(withFoundHeaders(choices, sheet.name))}
          >
            恢复识别
          </Button>
        )}
        <Button
          size="small"
          type="link"
          onClick={() => onChoose(withTable(choices, key, { isLeft: !table.isLeft }))}
        >
          {table.isLeft ? '读这张表' : '不读这张表'}
        </Button>
      </div>
      {!table.isLeft &&
        table.places.map((place) => (
          <div key={place.kind} className="review-supposed" data-unsure={place.confidence < UNSURE}>
            <span>{`${KINDS[place.kind]}按`}</span>
            <PlaceSelect
              label={`${name}${KINDS[place.kind]}按`}
              words={vocabulary.words[place.kind].names}
              value={place.value}
              said={place.said}
              placeholder={
                place.kind === 'district' && props.sentTo !== null
                  ? `下发标记：${props.sentTo}`
                  : '行中所写'
              }
              onChange={(word) => onChoose(withTable(choices, key, { [place.kind]: word }))}
            />
            <span className="review-soft" title={titleOf(place)}>
              {place.by === null
                ? place.column === null
                  ? ''
                  : '按列'
                : sureness(PLACE_BY[place.by], place.confidence)}
            </span>
          </div>
        ))}
      {table.sections.length > 0 && (
        <SectionTable
          sheet={sheet.name}
          sections={table.sections}
          vocabulary={vocabulary}
          choices={choices}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}

function titleOf({ column, said }: PlaceReading): string {
  const own = column === null ? [] : [`行中按“${column}”列`]
  return [...own, ...said.map(({ by, text, value }) => `${PLACE_BY[by]}“${text}”：${value}`)].join(
    '\n',
  )
}

interface RowProps {
  label: string
  value: number
  least?: number
  most?: number
  onChange(row: number): void
}

/** The number of a row; it counts once it is left or Enter is pressed. */
function Row({ label, value, least = 1, most, onChange }: RowProps) {
  const commit = (written: string) => {
    const row = Number(written)
    const isRow = Number.isInteger(row) && row >= least && row <= (most ?? Number.POSITIVE_INFINITY)
    if (isRow && row !== value) onChange(row)
  }
  return (
    <input
      key={value}
      type="number"
      className="review-row-number"
      aria-label={label}
      defaultValue={value}
      min={least}
      max={most}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget.value)
      }}
    />
  )
}
