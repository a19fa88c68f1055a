import { AuditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import type { SinceMark } from '../../../shared/lists/marks.ts'
import { periodKey, periodSheet } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { comparePeriods, newestPeriod } from '../../../shared/lists/special/periods.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { isMonth } from '../../../shared/values/month.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { ExportButton } from '../../app/ExportButton.tsx'
import { useAsking } from '../../app/export-checks/use-asking.ts'
import { RowsArriving } from '../../app/RowsArriving.tsx'
import { useRoute } from '../../app/router.ts'
import type { Arriving } from '../../service/arriving-rows.ts'
import { useArrivingRows } from '../../service/use-held-rows.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { useWriteWith } from '../../service/use-write-with.ts'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import { useRowMarks } from '../../spreadsheet/marks/use-row-marks.ts'
import { useShownRows } from '../../spreadsheet/use-shown-rows.ts'
import { keepsAllInOrder } from '../../spreadsheet/views/kept-layout.ts'
import { useScoreRows } from '../assessment/use-score-rows.ts'
import { GoalStrip } from './GoalStrip.tsx'
import { useGoalRows } from './goal-rows.ts'
import { ListChecks } from './ListChecks.tsx'
import { ListSelect } from './ListSelect.tsx'
import { PeriodTools } from './PeriodTools.tsx'
import { SendLink } from './SendLink.tsx'
import { useFormerColumns } from './use-former-columns.ts'
import { useListFindings } from './use-list-findings.ts'
import { usePeriodLock } from './use-period-lock.ts'
import { usePeriodRows } from './use-period-rows.ts'

/** One special ledger as a spreadsheet, or the rows of one of its months or quarters. */
export function SpecialPage({ list }: { list: SpecialList }) {
  const { info } = useLedger()
  const { query } = useRoute()
  const { arriving, ...held } = useArrivingRows(list.key)
  const { answer } = held
  // The first rows are shown before the others only where nothing puts others in their place.
  const isPlain = Object.keys(query).every((name) => name === 'list')
  const waits = arriving !== null && !(isPlain && keepsAllInOrder(info.id, list))
  return (
    <div className="special-page">
      {answer === null ? (
        <AnswerState {...held} waiting={`正在读取${list.title}…`} />
      ) : (
        <>
          <GoalStrip list={list} rows={arriving === null ? answer : null} />
          {waits ? (
            <RowsArriving arriving={arriving} />
          ) : (
            <SpecialSheet list={list} rows={answer} arriving={arriving} />
          )}
        </>
      )}
    </div>
  )
}

const NONE: ReadonlySet<string> = new Set()

/** What a period is compared with is the period before, whatever was sent out. */
const SINCE: readonly SinceMark[] = ['exported']

interface SpecialSheetProps {
  list: SpecialList
  rows: readonly Row[]
  /** Set while others are on their way. */
  arriving: Arriving | null
}

function SpecialSheet({ list, rows, arriving }: SpecialSheetProps) {
  const { plan, info } = useLedger()
  const { query } = useRoute()
  const [isChecked, setChecked] = useState(false)
  const period = list.special.period !== 'once' && isMonth(query.period) ? query.period : null
  const shown = useMemo(
    () => (period === null ? rows : rows.filter(({ cells }) => cells[PERIOD_FIELD] === period)),
    [rows, period],
  )
  const definition = useMemo(
    () => (period === null ? list : { ...periodSheet(list, period), key: list.key }),
    [list, period],
  )
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const { lockOf, lock } = usePeriodLock(list, period)
  const earlier = period === null ? null : newestPeriod(rows, period)
  const compared = useMemo(
    () =>
      period === null || earlier === null ? null : comparePeriods(list, rows, period, earlier),
    [list, rows, period, earlier],
  )
  const changed = useMemo(
    () => (compared === null ? NONE : new Set([...compared.added, ...compared.changed])),
    [compared],
  )
  const exported = period === null ? list.key : periodKey(list.key, period)
  const {
    found,
    marks: foundMarks,
    places,
  } = useListFindings(definition, shown, arriving === null, exported)
  const marks = useRowMarks(definition, plan, {
    ...foundMarks,
    ...(compared === null ? {} : { changed }),
    ...(list.special.period === 'once' ? {} : { lockOf }),
  })
  const adorn = useFormerColumns(list, definition, compared, earlier)
  const place = useMemo(
    () => ({ list: list.key, ...(period === null ? {} : { period }) }),
    [list.key, period],
  )
  const frozen = useMemo(() => frozenOf(list), [list])
  const ofScore = useScoreRows(rows)
  const ofPeriod = usePeriodRows(compared)
  const only = useGoalRows(list, rows) ?? ofPeriod ?? ofScore
  const write = useWriteWith(period === null ? {} : { [PERIOD_FIELD]: period })
  const openNow = () => openPlaces(places().checks)
  const asking = useAsking(`${exported} ${info.seq}`, openNow)
  return (
    <>
      {list.special.period !== 'once' && (
        <div
          className="period-tools"
          role="toolbar"
          aria-label="报告期工具"
          inert={arriving !== null}
        >
          <PeriodTools {...{ list, rows, period, earlier, compared, lock }} />
        </div>
      )}
      <ListSheet
        definition={definition}
        rows={useShownRows(definition, plan, shown)}
        arriving={arriving}
        vocabulary={vocabulary}
        frozen={frozen}
        route="lists"
        query={place}
        marks={marks}
        since={SINCE}
        found={found}
        only={only}
        adorn={adorn}
        write={write}
        {...(lockOf === null ? {} : { lockOf })}
        aside={
          (isChecked || asking.request !== null) && (
            <ListChecks {...places()} asking={asking} onClose={() => setChecked(false)} />
          )
        }
        toolsBefore={<ListSelect list={list} />}
        toolsAfter={
          <>
            <Button
              icon={<AuditOutlined />}
              className="tool-short"
              aria-label="检查"
              aria-pressed={isChecked}
              type={isChecked ? 'primary' : 'default'}
              ghost={isChecked}
              title="逐条列出重复、缺项、校验位、待核实等，单击转到那一格"
              onClick={() => setChecked(!isChecked)}
            >
              检查
            </Button>
            <SendLink list={list} period={period} />
            <ExportButton
              kind="projects"
              what="明细"
              list={{ key: exported }}
              preview={{ kind: 'projects', ...place }}
              before={asking.before}
            />
          </>
        }
      />
    </>
  )
}

/** What tells rows apart stays in sight, but for the place that all of a district share. */
function frozenOf({ oneOf, identity }: SpecialList): string[] {
  const [names = []] = oneOf
  const [first] = names.length > 0 ? names : (identity[0] ?? [])
  return first === undefined ? [] : [first]
}
