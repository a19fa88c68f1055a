/** Every command of the command line, in the order of the help. */
import type { Command } from './command.ts'
import { exportCommands } from './export-commands.ts'
import { historyCommands } from './history-commands.ts'
import { importCommand } from './import-command.ts'
import { newCommand } from './new-command.ts'
import { projectCommands } from './project-commands.ts'
import { serveCommand } from './serve-command.ts'

export const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  ...exportCommands,
  ...projectCommands,
  ...historyCommands,
  serveCommand,
]
