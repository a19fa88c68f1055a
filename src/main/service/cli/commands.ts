/** Every command of the command line, in the order of the help. */
import { backupCommands } from './backup-commands.ts'
import type { Command } from './command.ts'
import { compareCommand } from './compare-command.ts'
import { exportCommand } from './export-command.ts'
import { historyCommands } from './history-commands.ts'
import { importCommand } from './import-command.ts'
import { listsCommand } from './lists-command.ts'
import { measureCommand } from './measure-command.ts'
import { newCommand } from './new-command.ts'
import { progressCommands } from './progress-commands.ts'
import { repairCommand } from './repair-command.ts'
import { revisionCommands } from './revision-commands.ts'
import { rowCommands } from './row-commands.ts'
import { serveCommand } from './serve-command.ts'
import { summaryCommand } from './summary-command.ts'

export const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  exportCommand,
  summaryCommand,
  compareCommand,
  ...rowCommands,
  listsCommand,
  measureCommand,
  ...progressCommands,
  ...historyCommands,
  ...revisionCommands,
  ...backupCommands,
  repairCommand,
  serveCommand,
]
