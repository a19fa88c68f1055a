/** `measure`: values of months, entered, read from a workbook, or listed. */
import { basename } from 'node:path'
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
import { readMeasured } from '../../targets/read-measured.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { readInput } from './read-input.ts'
import { author, required, userPath, withLedger } from './with-ledger.ts'

export const measureCommand: Command = {
  name: 'measure',
  usage:
    '--ledger FILE --month YYYY-MM --indicator I [地区=值…] | --ledger FILE --from 工作簿 [--month YYYY-MM] [--dry-run]',
  summary:
    '填写一个指标的月度累计值（值为空表示清除）；不写地区则列出，附达标情况；--from 从工作簿读取，有一格读不了就整份不写入',
  options: {
    ledger: 'value',
    month: 'value',
    indicator: 'value',
    from: 'value',
    'dry-run': 'flag',
  },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const from = input.value('from')
      if (from !== undefined) return measureFrom(ledger, userPath(from), input)
      const plan = planOf(ledger)
      const month = monthOf(plan, required(input, 'month'))
      const indicator = indicatorOf(ledger, required(input, 'indicator'))
      const crosstab = monthTable(plan, indicator.table, month)
      const longRows: LongRows = (list) => ledger.rows(list.key)
      const edits = input.positionals.map((text) => editOf(ledger, crosstab, indicator, text))
      const change =
        edits.length === 0
          ? null
          : commitEdits(ledger, author(input), crosstabEdits(crosstab, edits, longRows))
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

async function measureFrom(
  ledger: Ledger,
  path: string,
  input: CommandInput,
): Promise<CommandResult> {
  const plan = planOf(ledger)
  const told = input.value('month')
  const month = told === undefined ? `${plan.year}-01` : monthOf(plan, told)
  const name = basename(path)
  const { edits, refusals, ...counts } = await readMeasured(ledger, {
    name,
    bytes: readInput(path),
    month,
  })
  const isWritten = refusals.length === 0 && !input.flag('dry-run') && edits.length > 0
  const change = isWritten ? commitEdits(ledger, author(input), edits, `导入 ${name}`) : null
  const { months, added, changed, same } = counts
  return {
    json: { ok: refusals.length === 0, seq: change?.seq ?? null, file: path, ...counts, refusals },
    text: [
      `${months.join('、')}：新填 ${added} 格，改动 ${changed} 格，相同 ${same} 格`,
      ...refusals.map(({ place, name: what, reason }) => `${place}\t${what}\t${reason}`),
      ...(refusals.length > 0 ? [`有 ${refusals.length} 格读不了，没有写入`] : []),
    ].join('\n'),
    ...(refusals.length > 0 ? { exit: 4 } : {}),
  }
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
