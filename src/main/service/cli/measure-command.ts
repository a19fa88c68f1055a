/** `measure`: the values of one indicator in one month, entered or listed. */
import type { Edit } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import {
  type Crosstab,
  crosstabEdits,
  crosstabField,
  crosstabLock,
  crosstabRows,
  type LongRows,
} from '../../../shared/lists/crosstab.ts'
import type { Indicator, PlanDefinition } from '../../../shared/plan/definition.ts'
import { assess } from '../../../shared/targets/assess.ts'
import { MEASURED, monthTable } from '../../../shared/targets/month-table.ts'
import { sayOutlook, sayVerdict } from '../../../shared/targets/words.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { commitEdits } from '../../lists/commit.ts'
import { planOf, vocabularyOfLedger } from '../../plan/current-plan.ts'
import type { Command } from './command.ts'
import { author, required, withLedger } from './with-ledger.ts'

export const measureCommand: Command = {
  name: 'measure',
  usage: '--ledger FILE --month YYYY-MM --indicator I [地区=值…]',
  summary: '填写一个指标的月度累计值（值为空表示清除）；不写地区则列出，附达标情况',
  options: { ledger: 'value', month: 'value', indicator: 'value' },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const plan = planOf(ledger)
      const month = monthOf(plan, required(input, 'month'))
      const indicator = indicatorOf(ledger, required(input, 'indicator'))
      const crosstab = monthTable(plan, indicator.table, month)
      const longRows: LongRows = (list) => ledger.rows(list.key)
      const edits = input.positionals.map((text) => editOf(ledger, crosstab, indicator, text))
      const change =
        edits.length === 0
          ? null
          : commitEdits(ledger, author(), crosstabEdits(crosstab, edits, longRows))
      const values = valuesOf(crosstab, indicator, longRows, month)
      const lines = values.map(({ place, value, verdict, outlook }) =>
        [place, value ?? '', verdict, outlook].join('\t'),
      )
      return {
        json: { ok: true, seq: change?.seq ?? null, month, indicator: indicator.key, values },
        text: lines.join('\n'),
      }
    }),
}

function monthOf({ year }: PlanDefinition, month: string): string {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month) && month.startsWith(`${year}-`)) return month
  throw new LedgerError('USAGE', `“${month}”不是计划年度的月份，请写成 ${year}-03`)
}

function indicatorOf(ledger: Ledger, written: string): Indicator {
  const { indicators } = planOf(ledger)
  const key = vocabularyOfLedger(ledger).words.indicator.find(written)
  const indicator = indicators.find((item) => item.key === key)
  if (indicator !== undefined) return indicator
  const known = indicators.map((item) => `${item.key}（${item.name}）`).join('、')
  throw new LedgerError('USAGE', `没有指标“${written}”，可用：${known}`)
}

/** 丹阳=42; the closing row goes by its name in the table (国控站点). */
function editOf(ledger: Ledger, crosstab: Crosstab, { key }: Indicator, text: string): Edit {
  const at = text.indexOf('=')
  const written = text.slice(0, at)
  const district = vocabularyOfLedger(ledger).words.district.find(written)
  const row = crosstab.rows.find((item) => item.key === district || item.label === written)
  if (at <= 0 || row === undefined) {
    const labels = crosstab.rows.map(({ label }) => label).join('、')
    throw new LedgerError('USAGE', `“${text}”应写成 地区=值，地区可填：${labels}`)
  }
  const field = crosstabField(MEASURED, key)
  const lock = crosstabLock(crosstab, row.key, field)
  if (lock !== null) throw new LedgerError('VALUE_INVALID', lock)
  const value = text.slice(at + 1).trim()
  return { edit: 'set', list: crosstab.key, id: row.key, field, value: value === '' ? null : value }
}

function valuesOf(crosstab: Crosstab, indicator: Indicator, longRows: LongRows, month: string) {
  const found = assess([indicator], crosstabRows(crosstab, longRows), month)
  return crosstab.rows.flatMap(({ key, label }) =>
    (found.get(key) ?? []).map((one) => {
      const [verdict, outlook] = [sayVerdict(one), sayOutlook(one)]
      return {
        place: label,
        target: one.target,
        value: one.value,
        state: one.verdict.state,
        verdict: `${verdict.sign}${verdict.text}`,
        outlook: `${outlook.sign}${outlook.text}`,
      }
    }),
  )
}
