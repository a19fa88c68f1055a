/** The hands of the test in the stand-in's process: they see what a user sees and click. */
import { app } from './app.ts'
import { printed } from './browser-window.ts'
import { answerNextDialog, type ShownDialog, shownDialogs } from './dialog.ts'
import { clickMenu, type MenuItemView, shownMenu } from './menu.ts'
import { killUtilityProcesses } from './utility-process.ts'

export type Command =
  | { type: 'look' }
  | { type: 'click'; path: string[] }
  | { type: 'answer-dialog'; file: string }
  | { type: 'kill-service' }
  | { type: 'close-window' }

/** What there is to see, sent after every command. */
export interface Sight {
  windows: { title: string; isShown: boolean; webPreferences: Record<string, unknown> }[]
  menu: MenuItemView[]
  dialogs: ShownDialog[]
  printed: { address: string; pdf: string }[]
}

process.on('message', (command: Command) => {
  act(command)
  process.send?.(look())
})
// No test, no app.
process.on('disconnect', () => process.exit(1))

function act(command: Command): void {
  switch (command.type) {
    case 'look':
      break
    case 'click':
      clickMenu(command.path)
      break
    case 'answer-dialog':
      answerNextDialog(command.file)
      break
    case 'kill-service':
      killUtilityProcesses()
      break
    case 'close-window':
      for (const window of app.windows) window.close()
      break
  }
}

function look(): Sight {
  return {
    windows: [...app.windows].map(({ title, isShown, options }) => ({
      title,
      isShown,
      webPreferences: { ...options.webPreferences },
    })),
    menu: shownMenu(),
    dialogs: shownDialogs,
    printed,
  }
}
