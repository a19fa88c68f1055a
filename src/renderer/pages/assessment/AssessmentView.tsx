import { useMemo, useState } from 'react'
import {
  assessmentDefinition,
  assessmentRows,
  entryCrosstab,
  itemOfField,
  RANK,
  TOTAL_SCORE,
} from '../../../shared/assessment/sheet.ts'
import type { AssessmentAnswer } from '../../../shared/contract/assessment.ts'
import { SCHEME_ENTRIES } from '../../../shared/lists/assessment/definitions.ts'
import { type LongRows, ROW_NAME } from '../../../shared/lists/crosstab.ts'
import { hrefOfRows } from '../../app/href-of-rows.ts'
import { useLedger, useLists, useRows } from '../../service/use-ledger.tsx'
import { CrosstabSheet } from '../../spreadsheet/CrosstabSheet.tsx'
import type { LockOf } from '../../spreadsheet/cell-input.ts'
import { ScorePanel } from './ScorePanel.tsx'
import { scoreQuery } from './use-score-rows.ts'

const FROZEN = [RANK, ROW_NAME, TOTAL_SCORE]
const LEAF_HEIGHT = 28

interface Active {
  place: string
  field: string
}

interface AssessmentViewProps {
  answer: AssessmentAnswer
  /** False while something else stands beside the sheet. */
  hasPanel: boolean
}

/** The ranked sheet, and at its side how the score of the active cell came about. */
export function AssessmentView({ answer, hasPanel }: AssessmentViewProps) {
  const { plan } = useLedger()
  const entries = useRows(SCHEME_ENTRIES)
  const definition = useMemo(() => assessmentDefinition(answer), [answer])
  const rows = useMemo(() => assessmentRows(answer), [answer])
  const crosstab = useMemo(() => entryCrosstab(answer), [answer])
  const longRows: LongRows = useMemo(() => () => entries, [entries])
  const lockOf: LockOf = useMemo(
    () =>
      (_row, { key }) =>
        lockText(answer, key),
    [answer],
  )
  const [active, setActive] = useState<Active | null>(null)
  const place = answer.places.find((one) => one.place === active?.place) ?? answer.places[0]
  const item = active === null ? null : itemOfField(answer.items, active.field)
  return (
    <>
      <div className="assessment-sheet">
        <Notices answer={answer} />
        <div className="assessment-grid">
          <CrosstabSheet
            key={answer.scheme.id}
            plan={plan}
            crosstab={crosstab}
            definition={definition}
            rows={rows}
            longRows={longRows}
            adorn={undefined}
            headerHeight={LEAF_HEIGHT}
            frozen={FROZEN}
            lockOf={lockOf}
            onActive={(row, field) =>
              row !== null && field !== null && setActive({ place: row, field })
            }
          />
        </div>
      </div>
      {place !== undefined && hasPanel && <ScorePanel answer={answer} place={place} item={item} />}
    </>
  )
}

/** What a cell is that nobody types into. */
function lockText({ items }: AssessmentAnswer, field: string): string | null {
  const item = itemOfField(items, field)
  if (item === null) return '由各项得分算出，不能填写'
  if (item.isTyped && field.startsWith('value')) return null
  return `由台账算出：${item.valueText}；${item.ruleText}`
}

/** What keeps items from being scored, and rows that no place was found for. */
function Notices({ answer: { items, astray, scheme, day } }: { answer: AssessmentAnswer }) {
  const { byKey } = useLists()
  const faults = items.filter(({ fault }) => fault !== null)
  return (
    <div className="assessment-notices">
      <span>{`截至 ${day}${scheme.day === null ? '（今天）' : ''}`}</span>
      {faults.map(({ id, name, fault }) => (
        <span key={id} className="assessment-fault" role="status">
          {`! “${name}”没有计分：${fault}`}
        </span>
      ))}
      {astray.map(({ item, list, of }) => {
        const id = items.find(({ name }) => name === item)?.id ?? ''
        return (
          <a key={`${item}/${list}`} href={hrefOfRows(list, scoreQuery(id, '', 'of'))}>
            {`“${item}”有 ${of} 个${byKey.get(list)?.rowName ?? '行'}没有能认出的${scheme.level === 'town' ? '乡镇街道' : '辖市区'}，没有计入`}
          </a>
        )
      })}
    </div>
  )
}
