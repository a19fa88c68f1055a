/** Every command of the command line, in the order of the help. */
import type { Command } from './command.ts'
import { historyCommands } from './history-commands.ts'
import { newCommand } from './new-command.ts'
import { projectCommands } from './project-commands.ts'
import { serveCommand } from './serve-command.ts'
import { workbookCommands } from './workbook-commands.ts'

export const COMMANDS: readonly Command[] = [
  newCommand,
  ...workbookCommands,
  ...projectCommands,
  ...historyCommands,
  serveCommand,
]
