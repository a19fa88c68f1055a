/** `assessment`: schemes of assessment worked out, compared and handed on. */
import { basename } from 'node:path'
import { CAUSE_WORDS } from '../../../shared/assessment/words.ts'
import type { AssessmentAnswer, AssessmentComparison } from '../../../shared/contract/assessment.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { amountText } from '../../../shared/overview/number-text.ts'
import { addSchemes, schemeFile } from '../../assessment/add-schemes.ts'
import { assessmentAnswer, assessmentComparison } from '../../assessment/answers.ts'
import { assess, schemesOfLedger } from '../../assessment/assess.ts'
import { schemesOfFile, shippedScheme } from '../../assessment/templates.ts'
import { revisionOf } from '../../history/revision.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { readInput } from './read-input.ts'
import { author, required, userPath, withLedger } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

export const assessmentCommand: Command = {
  name: 'assessment',
  usage:
    '--ledger FILE [--scheme NAME [--at SEQ|标签] [--since SEQ|标签] [--with NAME] [--rows]] | assessment add KEY|FILE.json… --ledger FILE | assessment export --ledger FILE -o OUT.json',
  summary:
    '考核：不写 --scheme 列出考核办法；写了则算出各地得分和名次；--rows 在 JSON 中附每个得分所依据的行；--since 与那一版比较，--with 与另一办法比较，说明差异从哪来；add 添加内置办法或办法文件，export 把全部办法导出为一个文件',
  options: {
    ledger: 'value',
    scheme: 'value',
    at: 'value',
    since: 'value',
    with: 'value',
    rows: 'flag',
    output: 'value',
  },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [verb, ...names] = input.positionals
      switch (verb) {
        case undefined:
          return input.value('scheme') === undefined ? schemes(ledger) : result(ledger, input)
        case 'add':
          return add(ledger, input, names)
        case 'export': {
          const output = userPath(required(input, 'output'))
          const file = schemeFile(ledger)
          writeWhole(output, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`))
          const told = file.schemes.map(({ name }) => name)
          return {
            json: { ok: true, file: output, schemes: told },
            text: `已导出 ${told.length} 个考核办法：${output}`,
          }
        }
        default:
          throw new LedgerError('USAGE', `没有“assessment ${verb}”，可用 add、export`)
      }
    }),
}

function schemes(ledger: Ledger): CommandResult {
  const all = schemesOfLedger(ledger).map(({ id, name, level, day, items }) => ({
    ...{ id, name, level, day },
    items: items.length,
    faults: items.flatMap((item) =>
      item.fault === null ? [] : [{ item: item.name, fault: item.fault }],
    ),
  }))
  return {
    json: { schemes: all },
    text: all.map(({ name, items }) => `${name}\t${items} 项`).join('\n'),
  }
}

function add(ledger: Ledger, input: CommandInput, names: readonly string[]): CommandResult {
  if (names.length === 0)
    throw new LedgerError('USAGE', 'assessment add 后面写内置办法的标识，或办法文件（.json）')
  const files = names.flatMap((name) =>
    name.endsWith('.json')
      ? schemesOfFile(basename(name), new TextDecoder().decode(readInput(userPath(name))))
      : [shippedScheme(name)],
  )
  const { seq, note } = addSchemes(ledger, author(input), files)
  return { json: { ok: true, seq, schemes: files.map(({ name }) => name) }, text: note }
}

function result(ledger: Ledger, input: CommandInput): CommandResult {
  const scheme = required(input, 'scheme')
  const [told, since, other] = ['at', 'since', 'with'].map((name) => input.value(name))
  const at = told === undefined ? undefined : revisionOf(ledger, told)
  const now = assess(ledger, scheme, { at })
  const answer = assessmentAnswer(now, at ?? ledger.seq)
  const lines = answer.places.map(
    ({ rank, place, total }) => `${rank ?? '—'}\t${place}\t${amountText(total)}`,
  )
  const rows = input.flag('rows')
    ? {
        rows: now.places.map(({ place, scores }) => ({
          place,
          items: scores.map(({ counted }) => counted),
        })),
      }
    : {}
  const json = { ...answer, ...rows }
  if (since === undefined && other === undefined)
    return { json, text: [...lines, ...faults(answer)].join('\n') }
  const then = assess(ledger, other ?? scheme, {
    at: since === undefined ? at : revisionOf(ledger, since),
  })
  const comparison = assessmentComparison(ledger, then, now)
  return {
    json: { ...json, comparison },
    text: [...lines, ...faults(answer), ...comparison.places.flatMap(differences)].join('\n'),
  }
}

function faults({ items }: AssessmentAnswer): string[] {
  return items.flatMap(({ name, fault }) => (fault === null ? [] : [`“${name}”没有计分：${fault}`]))
}

/** A line for each place that stands otherwise, and one below it for each item behind it. */
function differences({
  place,
  totalThen,
  totalNow,
  items,
}: AssessmentComparison['places'][number]): string[] {
  if (items.length === 0) return []
  return [
    `${place}\t${amountText(totalThen)} → ${amountText(totalNow)}`,
    ...items.map(
      ({ item, pointsThen, pointsNow, cause }) =>
        `\t${item}\t${amountText(pointsThen)} → ${amountText(pointsNow)}（${CAUSE_WORDS[cause]}）`,
    ),
  ]
}
