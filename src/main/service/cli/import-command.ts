/** `import`: workbooks taken in unattended. */
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ERROR_TABLE, type ErrorCode, LedgerError } from '../../../shared/errors.ts'
import type { ImportChoices } from '../../../shared/import/plan.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { fieldFinder } from '../../../shared/lists/header-names.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { sentList } from '../../../shared/lists/sent-list.ts'
import { keepBackup } from '../../backup/make-backup.ts'
import { readStamp } from '../../exchange/read-stamp.ts'
import { importPlanned } from '../../import/import-workbook.ts'
import { isLarge } from '../../import/large.ts'
import { planImport } from '../../import/plan-import.ts'
import type { Policy } from '../../import/policy.ts'
import type { ImportReport } from '../../import/report.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'
import { listsOf } from '../../lists/lists-of.ts'
import { readApart } from '../../workbook/read-apart.ts'
import { Settings } from '../settings.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { type ImportPaths, importPaths } from './import-paths.ts'
import { importText } from './import-text.ts'
import { listOption } from './list-option.ts'
import { wordOf } from './plan-word.ts'
import { readInput } from './read-input.ts'
import { author, userPath, withLedger } from './with-ledger.ts'
import { correctionText, type WrittenCorrection, writeCorrection } from './write-correction.ts'

export const importCommand: Command = {
  name: 'import',
  usage:
    'WORKBOOK… --ledger FILE [--list KEY] [--district D] [--category C] [--sheet S] [--map FILE] [--dry-run] [--on-conflict stop|ours|theirs] [--delete none|accept] [--correction OUT.xlsx]',
  summary:
    '导入工作簿（没有下发标记的，--list 写专项台账，不写为项目）：识别、匹配、比较；有错误则整份不写入',
  options: {
    ledger: 'value',
    list: 'value',
    district: 'value',
    category: 'value',
    sheet: 'value',
    map: 'value',
    correction: 'value',
    'on-conflict': 'value',
    delete: 'value',
    'dry-run': 'flag',
  },
  positionals: [1, Number.POSITIVE_INFINITY],
  run(input) {
    assertOneCorrection(input)
    const isDry = input.flag('dry-run')
    return withLedger(input, async (ledger) => {
      const { isSingle, files, skipped } = importPaths(input.positionals)
      const [only = ''] = files
      if (isSingle) return singleResult(await importFile(ledger, input, only), isDry)
      const answers: Answered[] = []
      for (const path of files) answers.push(await tryFile(ledger, input, path))
      return severalResult(answers, skipped, isDry)
    })
  },
}

/** One file of corrections cannot answer several workbooks. */
function assertOneCorrection(input: CommandInput): void {
  if (input.value('correction') !== undefined && input.positionals.length > 1)
    throw new LedgerError('USAGE', '--correction 只用于导入一个工作簿')
}

/** Why one of several files was refused, beside the reports of the others. */
interface FileRefusal {
  ok: false
  file: string
  code: ErrorCode
  message: string
}

type FileReport = ImportReport & { correction?: WrittenCorrection }
type FileAnswer = FileReport | FileRefusal

/** What became of a file, and of which list it is. */
interface Answered {
  answer: FileAnswer
  list: ListDefinition
}

/** Of several files each is committed whole or not at all; one that is refused stops no other. */
async function tryFile(ledger: Ledger, input: CommandInput, path: string): Promise<Answered> {
  try {
    return await importFile(ledger, input, path)
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code === 'USAGE') throw error
    const { code, message } = error
    return { answer: { ok: false, file: basename(path), code, message }, list: PROJECTS }
  }
}

async function importFile(ledger: Ledger, input: CommandInput, path: string): Promise<Answered> {
  const name = basename(path)
  const bytes = readInput(userPath(path))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file = { name, hash, workbook: await readApart(bytes, name) }
  const policy = policyOf(input)
  const list = importedList(ledger, input, readStamp(file.workbook)?.list)
  const choices = choicesOf(ledger, input, list)
  const output = input.value('correction')
  if (!input.flag('dry-run') && isLarge(file.workbook))
    await keepBackup(ledger, join(new Settings().backups, ledgerIdOf(ledger)))
  const prepared = planImport(ledger, list, file, choices)
  const report = importPlanned(ledger, prepared, {
    list,
    author: author(input),
    dryRun: input.flag('dry-run'),
    ...policy,
  })
  if (output === undefined) return { answer: report, list }
  // By the plan as it was: a conflict that is settled is none any more.
  const { plan } = prepared
  const correction = await writeCorrection(userPath(output), { list, file, bytes, plan, policy })
  return { answer: { ...report, correction }, list }
}

/** A workbook that we sent says itself of which list it is; anything else is for `--list`. */
function importedList(
  ledger: Ledger,
  input: CommandInput,
  stamped: string | undefined,
): ListDefinition {
  const known = stamped === undefined ? null : sentList(listsOf(ledger), stamped)
  return known ?? listOption(ledger, input)
}

function choicesOf(ledger: Ledger, input: CommandInput, list: ListDefinition): ImportChoices {
  const map = input.value('map')
  const sheet = input.value('sheet')
  const district = wordOf(ledger, 'district', input.value('district'))
  const category = wordOf(ledger, 'category', input.value('category'))
  return {
    ...(map === undefined ? {} : { headers: readMap(userPath(map), list) }),
    ...(sheet === undefined ? {} : { sheets: [sheet] }),
    ...(district === undefined ? {} : { district }),
    ...(category === undefined ? {} : { category }),
  }
}

const mapSchema = z.record(z.string(), z.string().nullable())

/** The JSON of --map: header or column letter → field key or its 中文 name, null for no field. */
function readMap(path: string, list: ListDefinition): Record<string, string | null> {
  const parsed = mapSchema.safeParse(parseJson(new TextDecoder().decode(readInput(path))))
  if (!parsed.success)
    throw new LedgerError(
      'USAGE',
      `--map 应为 JSON：{"列名或列号": "字段"，不导入的列写 null}：${path}`,
    )
  const find = fieldFinder(list)
  return Object.fromEntries(
    Object.entries(parsed.data).map(([header, name]) => {
      if (name === null) return [header, null]
      const field = list.fields.find(({ key }) => key === name) ?? find(name)
      if (field === null) throw new LedgerError('USAGE', `--map 中没有这个字段：“${name}”`)
      return [header, field.key]
    }),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function policyOf(input: CommandInput): Policy {
  return {
    onConflict: oneOf(input, 'on-conflict', ['stop', 'ours', 'theirs']),
    deletions: oneOf(input, 'delete', ['none', 'accept']),
  }
}

/** The value of an option with a few allowed words, the first of which stands when it is not given. */
function oneOf<const T extends string>(input: CommandInput, name: string, words: T[]): T {
  const given = input.value(name)
  const found = given === undefined ? words[0] : words.find((word) => word === given)
  if (found === undefined) throw new LedgerError('USAGE', `--${name} 只能是 ${words.join('、')}`)
  return found
}

function singleResult(answered: Answered, isDry: boolean): CommandResult {
  const { answer } = answered
  return { json: { ...answer }, text: textOf(answered, isDry), exit: exitOf(answer) }
}

function severalResult(
  answered: Answered[],
  skipped: ImportPaths['skipped'],
  isDry: boolean,
): CommandResult {
  const answers = answered.map(({ answer }) => answer)
  const ok = answers.every((answer) => answer.ok)
  const left = skipped.map(({ file, reason }) => `${file}：未导入，${reason}`)
  return {
    json: { ok, imports: answers, skipped },
    text: [...answered.map((one) => textOf(one, isDry)), ...left].join('\n'),
    exit: Math.max(...answers.map(exitOf)),
  }
}

function exitOf(report: FileAnswer): number {
  if (report.ok) return 0
  return ERROR_TABLE['code' in report ? report.code : 'IMPORT_REFUSED'].exit
}

function textOf({ answer, list }: Answered, isDry: boolean): string {
  if ('code' in answer) return answer.message
  const { correction } = answer
  return [
    importText(list, answer, isDry),
    ...(correction === undefined ? [] : [correctionText(correction)]),
  ].join('\n')
}
