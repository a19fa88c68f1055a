import { App } from 'antd'
import { useMemo } from 'react'
import type { Edit } from '../../../../shared/contract/schemas.ts'
import { PLAN_FACTS } from '../../../../shared/lists/plan-facts.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { useLedger, useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import type { WriteResult } from '../../../service/writes.ts'
import { RecordField } from '../../../spreadsheet/record/RecordField.tsx'
import { useAskRenames } from '../lists/ask-renames.tsx'
import './plan.css'

/** What the plan says of itself, and how the office judges by it. */
export function PlanFactsSection() {
  const { plan } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [row] = useRows(PLAN_FACTS)
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const askRenames = useAskRenames()
  const write = async (written: Edit[]): Promise<WriteResult> => {
    const edits = await askRenames(written)
    if (edits === null) return { ok: true, change: null }
    const result = await store.edit(edits)
    if (!result.ok) void message.error(result.reason)
    return result
  }
  if (row === undefined) return null
  return (
    <div className="settings-plan">
      {PLAN_FACTS.groups.map(({ key, label }) => (
        <section key={key} aria-label={label}>
          <h3>{label}</h3>
          {NOTES[key] !== undefined && <p className="settings-hint">{NOTES[key]}</p>}
          {PLAN_FACTS.fields
            .filter((field) => field.group === key)
            .map((field) => (
              <RecordField
                key={field.key}
                definition={PLAN_FACTS}
                vocabulary={vocabulary}
                row={row}
                field={field}
                hasIssue={false}
                lockOf={undefined}
                onWrite={write}
                onLost={(reason) => void message.warning(reason)}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

const NOTES: Record<string, string> = {
  schedule: '完成比例与已过时间相差在容差以内，算达到序时进度。',
  ranking: '排名先看第一项，相同的再看下一项：完成率、逾期率、逾期项目数。用词在“排名评价”里改。',
}
