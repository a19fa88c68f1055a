/**
 * What can be undone and redone, worked out from the log alone, so it survives restarts.
 *
 * An undo takes its change off the stack and puts itself on the redo stack; a redo does the reverse;
 * any other change empties the redo stack, as in Excel, except the record of a workbook sent out, the lock of a month and what a rebuilding did.
 */
import type { ChangeKind } from '../../shared/changes/change.ts'

interface StackedChange {
  seq: number
  kind: ChangeKind
  note: string
  undoes: number | null
}

export interface Step {
  seq: number
  note: string
}

export class UndoStack {
  #undo: Step[] = []
  #redo: { step: Step; undoSeq: number }[] = []

  push({ seq, kind, note }: StackedChange): void {
    switch (kind) {
      case 'create':
      case 'exchange':
      case 'lock':
      case 'repair':
        return
      case 'edit':
      case 'import':
        this.#undo.push({ seq, note })
        this.#redo = []
        return
      case 'undo':
        this.#redo.push({ step: this.#undo.pop() ?? { seq, note }, undoSeq: seq })
        return
      case 'redo': {
        // The redo now stands for the change: undoing again must invert the redo's own ops.
        const redone = this.#redo.pop()
        this.#undo.push({ seq, note: redone?.step.note ?? note })
      }
    }
  }

  /** The change that undo would take back. */
  get undo(): Step | null {
    return this.#undo.at(-1) ?? null
  }

  /** The undo that redo would take back, with the note of the change it brings back. */
  get redo(): Step | null {
    const top = this.#redo.at(-1)
    return top === undefined ? null : { seq: top.undoSeq, note: top.step.note }
  }
}
