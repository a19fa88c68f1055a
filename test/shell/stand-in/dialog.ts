/** Dialogs that answer themselves and remember what they showed. */
import type {
  MessageBoxOptions,
  MessageBoxSyncOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron'

export type ShownDialog =
  | { kind: 'open'; options: OpenDialogOptions }
  | { kind: 'save'; options: SaveDialogOptions }
  | { kind: 'message'; options: MessageBoxOptions | MessageBoxSyncOptions }
  | { kind: 'error'; options: { title: string; message: string } }

export const shownDialogs: ShownDialog[] = []

/** The buttons that the next message boxes are answered with; then it is the first again. */
let buttons: number[] = []

export function pressButtons(next: number[]): void {
  buttons = next
}

function nextButton(): number {
  return buttons.shift() ?? 0
}

/** The file that the next open or save dialog gives back; without one it is cancelled. */
let nextFile: string | null = null

export function answerNextDialog(file: string): void {
  nextFile = file
}

function takeFile(): string | null {
  const file = nextFile
  nextFile = null
  return file
}

export const dialog = {
  async showOpenDialog(_window: unknown, options: OpenDialogOptions) {
    shownDialogs.push({ kind: 'open', options })
    const file = takeFile()
    return { canceled: file === null, filePaths: file === null ? [] : [file] }
  },
  async showSaveDialog(_window: unknown, options: SaveDialogOptions) {
    shownDialogs.push({ kind: 'save', options })
    const file = takeFile()
    return { canceled: file === null, filePath: file ?? '' }
  },
  async showMessageBox(_window: unknown, options: MessageBoxOptions) {
    shownDialogs.push({ kind: 'message', options })
    return { response: nextButton(), checkboxChecked: false }
  },
  showMessageBoxSync(_window: unknown, options: MessageBoxSyncOptions) {
    shownDialogs.push({ kind: 'message', options })
    return nextButton()
  },
  showErrorBox(title: string, message: string) {
    shownDialogs.push({ kind: 'error', options: { title, message } })
  },
}
