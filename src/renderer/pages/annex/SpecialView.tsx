import { useMemo } from 'react'
import { periodSheet } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { useHeldRows } from '../../service/use-held-rows.ts'
import { AnnexTabs } from './AnnexTabs.tsx'
import { DocumentView } from './DocumentView.tsx'
import { ListSource } from './ListSource.tsx'

interface SpecialViewProps {
  list: SpecialList
  /** Month or quarter; null for all. */
  period: string | null
}

/** The details of a special ledger, or of one of its months or quarters, on paper. */
export function SpecialView({ list, period }: SpecialViewProps) {
  const held = useHeldRows(list.key)
  const { answer: rows } = held
  const special = useMemo(() => {
    if (rows === null) return null
    if (period === null) return { list, rows }
    const own = rows.filter(({ cells }) => cells[PERIOD_FIELD] === period)
    return { list: periodSheet(list, period), rows: own }
  }, [list, rows, period])
  if (rows !== null && special !== null)
    return (
      <DocumentView
        kind="projects"
        special={special}
        source={<ListSource list={list} period={period} rows={rows} />}
      />
    )
  return (
    <div className="annex">
      <div className="toolbar" role="toolbar" aria-label="附件表工具">
        <AnnexTabs current="projects" />
      </div>
      <AnswerState {...held} waiting={`正在读取${list.title}…`} className="reconcile-wait" />
    </div>
  )
}
