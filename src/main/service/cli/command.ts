/** What a command of the command line is. */

export type OptionKind = 'value' | 'flag' | 'list'

export interface CommandInput {
  positionals: string[]
  /** Value of an option that takes one. */
  value(name: string): string | undefined
  /** All values of an option that may be repeated. */
  values(name: string): string[]
  flag(name: string): boolean
}

export interface CommandResult {
  /** The one object printed with --json. */
  json: Record<string, unknown>
  /** What a person reads without --json. */
  text: string
  /** Exit code when it is not 0. */
  exit?: number
}

export interface Command {
  name: string
  /** Arguments behind the name, as shown in the help. */
  usage: string
  summary: string
  options: Record<string, OptionKind>
  /** Smallest and largest number of positionals. */
  positionals: [min: number, max: number]
  run(input: CommandInput): CommandResult | Promise<CommandResult>
}
