/**
 * Every command of the command line, in the order of the help. Each file of commands is loaded only
 * where one of its commands is run or told about: what all of them need takes longer to load than most
 * of them to run.
 */
import type { Command } from './command.ts'

interface CommandFile {
  names: readonly string[]
  load(): Promise<readonly Command[]>
}

const FILES: readonly CommandFile[] = [
  { names: ['new'], load: async () => [(await import('./new-command.ts')).newCommand] },
  { names: ['import'], load: async () => [(await import('./import-command.ts')).importCommand] },
  { names: ['export'], load: async () => [(await import('./export-command.ts')).exportCommand] },
  { names: ['summary'], load: async () => [(await import('./summary-command.ts')).summaryCommand] },
  { names: ['compare'], load: async () => [(await import('./compare-command.ts')).compareCommand] },
  {
    names: ['list', 'show', 'set', 'add', 'remove'],
    load: async () => (await import('./row-commands.ts')).rowCommands,
  },
  { names: ['lists'], load: async () => [(await import('./lists-command.ts')).listsCommand] },
  {
    names: ['assessment'],
    load: async () => [(await import('./assessment-command.ts')).assessmentCommand],
  },
  {
    names: ['enterprises'],
    load: async () => [(await import('./enterprises-command.ts')).enterprisesCommand],
  },
  { names: ['measure'], load: async () => [(await import('./measure-command.ts')).measureCommand] },
  {
    names: ['progress', 'lock', 'unlock'],
    load: async () => (await import('./progress-commands.ts')).progressCommands,
  },
  {
    names: ['history', 'undo', 'redo', 'revert', 'verify'],
    load: async () => (await import('./history-commands.ts')).historyCommands,
  },
  {
    names: ['snapshot', 'diff'],
    load: async () => (await import('./revision-commands.ts')).revisionCommands,
  },
  {
    names: ['backup', 'backups', 'restore'],
    load: async () => (await import('./backup-commands.ts')).backupCommands,
  },
  { names: ['repair'], load: async () => [(await import('./repair-command.ts')).repairCommand] },
  { names: ['serve'], load: async () => [(await import('./serve-command.ts')).serveCommand] },
]

export const COMMAND_NAMES: readonly string[] = FILES.flatMap(({ names }) => names)

/** Undefined where there is none of this name. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  const commands = await FILES.find(({ names }) => names.includes(name))?.load()
  return commands?.find((command) => command.name === name)
}

export async function allCommands(): Promise<Command[]> {
  return (await Promise.all(FILES.map(({ load }) => load()))).flat()
}
