/** Reads arguments, runs one command, prints its result, and gives the exit code. */
import { parseArgs } from 'node:util'
import { ERROR_TABLE, LedgerError } from '../../../shared/errors.ts'
import { logInternal } from '../log.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { allCommands, COMMAND_NAMES, commandNamed } from './commands.ts'

/** Options of every command. */
const COMMON = { json: 'flag', help: 'flag', author: 'value' } as const

export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    const result = await runCommand(args)
    const answer = json ? JSON.stringify(result.json) : result.text
    if (answer !== '') process.stdout.write(`${answer}\n`)
    return result.exit ?? 0
  } catch (error) {
    return fail(error, json)
  }
}

async function runCommand(args: string[]): Promise<CommandResult> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help') return help()
  const command = await commandNamed(name)
  if (command === undefined) throw usage(`没有命令“${name}”，可用：${COMMAND_NAMES.join('、')}`)
  const input = readArguments(command, rest)
  return input.flag('help') ? { json: { ok: true }, text: lineOf(command) } : command.run(input)
}

function readArguments(command: Command, args: string[]): CommandInput {
  const kinds = { ...command.options, ...COMMON }
  const { values, positionals } = parse(command, kinds, args)
  const [min, max] = command.positionals
  const isHelp = values.help === true
  if (!isHelp && (positionals.length < min || positionals.length > max))
    throw usage(`用法：${lineOf(command)}`)
  return {
    positionals,
    value: (name) => stringsOf(values[name]).at(-1),
    values: (name) => stringsOf(values[name]),
    flag: (name) => values[name] === true,
  }
}

function parse(command: Command, kinds: Record<string, string>, args: string[]) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      kind === 'flag'
        ? ({ type: 'boolean' } as const)
        : ({ type: 'string', multiple: kind === 'list' } as const),
    ]),
  )
  try {
    // `-o` is the one short option of the contract.
    const withShort = args.map((arg) => (arg === '-o' ? '--output' : arg))
    return parseArgs({ args: withShort, options, allowPositionals: true, strict: true })
  } catch {
    throw usage(`参数不对。用法：${lineOf(command)}`)
  }
}

function stringsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.filter((item) => typeof item === 'string')
}

function usage(message: string): LedgerError {
  return new LedgerError('USAGE', message)
}

function fail(error: unknown, json: boolean): number {
  const known =
    error instanceof LedgerError ? error : new LedgerError('INTERNAL', logInternal(error))
  const { code, message, data } = known
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, code, message, ...data })}\n`)
  process.stderr.write(`${message}\n`)
  return ERROR_TABLE[code].exit
}

function lineOf(command: Command): string {
  return `${command.name} ${command.usage}`.trim()
}

async function help(): Promise<CommandResult> {
  const lines = (await allCommands()).map(
    (command) => `  ${lineOf(command)}\n      ${command.summary}`,
  )
  const text = [
    '治气台账命令行（每条命令都可加 --json；--author 姓名 写明是谁改的，不写为设置中的编辑人或登录名）',
    ...lines,
  ].join('\n')
  return { json: { ok: true, commands: COMMAND_NAMES }, text }
}
