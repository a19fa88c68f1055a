/** Asks to which month or quarter the rows of a special ledger go that is reported by them from now on. */
import { App, Select } from 'antd'
import type { Edit } from '../../../../shared/contract/schemas.ts'
import { fieldOf } from '../../../../shared/lists/definition.ts'
import { periodText } from '../../../../shared/lists/sent-list.ts'
import { SPECIALS } from '../../../../shared/lists/special/definitions.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../../shared/lists/special/from-rows.ts'
import { periodsOf } from '../../../../shared/lists/special/periods.ts'
import { PERIOD_WORDS, type SpecialPeriod } from '../../../../shared/lists/special/words.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { localDay } from '../../../../shared/schedule/days.ts'
import { parseValue } from '../../../../shared/values/parse.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { rowsOf } from './rows-of.ts'

interface Question {
  edit: Edit
  /** As it will be reported. */
  list: SpecialList
  /** How many rows have no period yet. */
  count: number
  periods: readonly string[]
}

export function useAskPeriods(): (edits: Edit[]) => Promise<Edit[] | null> {
  const store = useLedgerStore()
  const { known, plan } = useLedger()
  const { modal } = App.useApp()

  return async (edits) => {
    const questions: Question[] = []
    for (const edit of edits) {
      const list = asWritten(edit)
      const count = list === null ? 0 : await rowsWithout(store, list)
      if (list !== null && count > 0)
        questions.push({ edit, list, count, periods: periodsOf(list, plan.year, []) })
    }
    if (questions.length === 0) return edits
    const chosen = new Map(questions.map(({ edit, periods }) => [edit, begun(periods)]))
    const isSure = await modal.confirm({
      title: '现有的行归入哪一期？',
      okText: '归入并保存',
      cancelText: '取消',
      content: (
        <>
          {questions.map(({ edit, list, count, periods }) => (
            <p key={list.key}>
              {`“${list.title}”改为${PERIOD_WORDS[list.special.period]}，现有 ${count} 行归入 `}
              <Select
                aria-label={`${list.title}归入`}
                defaultValue={begun(periods)}
                style={{ width: 132 }}
                options={periods.map((value) => ({ value, label: periodText(list, value) }))}
                onChange={(period) => chosen.set(edit, period)}
              />
            </p>
          ))}
          <p>以后各期用“结转上期”接着报。已下发、还没有交回的填报表没有报告期，要重新下发。</p>
        </>
      ),
    })
    if (!isSure) return null
    return edits.map((edit) => {
      const period = chosen.get(edit)
      return edit.edit === 'set' && period !== undefined ? { ...edit, rowsInto: period } : edit
    })
  }

  function asWritten(edit: Edit): SpecialList | null {
    if (edit.edit !== 'set' || edit.field !== 'period') return null
    const list = known.special.find(({ key }) => key === edit.id)
    const read = parseValue(fieldOf(SPECIALS, 'period'), edit.value, vocabularyOf(plan))
    if (list === undefined || !read.ok || read.value === null || read.value === 'once') return null
    // Only the words of `PERIOD_WORDS` are read there.
    return { ...list, special: { ...list.special, period: read.value as SpecialPeriod } }
  }
}

async function rowsWithout(store: LedgerStore, { key }: SpecialList): Promise<number> {
  await store.hold(key, 'whole')
  return rowsOf(store, key).filter(({ cells }) => cells[PERIOD_FIELD] === undefined).length
}

/** The one that goes on today; of a year that is over the last one, of one that lies ahead the first. */
function begun(periods: readonly string[]): string {
  const month = localDay().slice(0, 7)
  return periods.find((end) => end >= month) ?? periods.at(-1) ?? month
}
