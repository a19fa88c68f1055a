/** Keys of a sheet that is not being edited, as commands; the keys are those of Excel. */
import type { Direction } from './navigation.ts'

export type Command =
  | { does: 'move'; direction: Direction; toEdge: boolean; extends: boolean; page: boolean }
  | { does: 'edge'; where: 'rowStart' | 'rowEnd' | 'first' | 'last'; extends: boolean }
  | { does: 'next'; by: 'rows' | 'columns'; step: 1 | -1 }
  | { does: 'edit' }
  | { does: 'openList' }
  | { does: 'clear' }
  | { does: 'clearAndEdit' }
  | { does: 'today' }
  | { does: 'fill'; direction: 'down' | 'right' }
  | { does: 'select'; what: 'all' | 'rows' | 'columns' }
  | { does: 'find'; replaces: boolean }
  | { does: 'undo' | 'redo' | 'escape' | 'copyWithHeader' | 'showCellHistory' | 'reapply' }
  | { does: 'openFilter' }

export interface Key {
  key: string
  code: string
  ctrl: boolean
  shift: boolean
  alt: boolean
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The command of a key, or null where the key types text or belongs to the browser. */
export function commandOf(pressed: Key): Command | null {
  if (pressed.alt) return withAlt(pressed)
  const arrow = ARROWS[pressed.key]
  if (arrow !== undefined)
    return {
      does: 'move',
      direction: arrow,
      toEdge: pressed.ctrl,
      extends: pressed.shift,
      page: false,
    }
  return pressed.ctrl ? withCtrl(pressed) : plain(pressed)
}

function withAlt({ key, code, ctrl }: Key): Command | null {
  // `code`, because with Alt some keyboards give another letter.
  if (ctrl && code === 'KeyL') return { does: 'reapply' }
  return key === 'ArrowDown' ? { does: 'openList' } : null
}

function plain({ key, shift }: Key): Command | null {
  const step = shift ? -1 : 1
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      return {
        does: 'move',
        direction: key === 'PageUp' ? 'up' : 'down',
        toEdge: false,
        extends: shift,
        page: true,
      }
    case 'Home':
      return { does: 'edge', where: 'rowStart', extends: shift }
    case 'End':
      return { does: 'edge', where: 'rowEnd', extends: shift }
    case 'Enter':
      return { does: 'next', by: 'columns', step }
    case 'Tab':
      return { does: 'next', by: 'rows', step }
    case 'F2':
      return { does: 'edit' }
    case 'Delete':
      return { does: 'clear' }
    case 'Backspace':
      return { does: 'clearAndEdit' }
    case 'Escape':
      return { does: 'escape' }
    case ' ':
      return shift ? { does: 'select', what: 'rows' } : null
    default:
      return null
  }
}

function withCtrl({ key, code, shift }: Key): Command | null {
  switch (key.toLowerCase()) {
    case 'home':
      return { does: 'edge', where: 'first', extends: shift }
    case 'end':
      return { does: 'edge', where: 'last', extends: shift }
    case 'a':
      return { does: 'select', what: 'all' }
    case ' ':
      return { does: 'select', what: 'columns' }
    case 'd':
      return { does: 'fill', direction: 'down' }
    case 'r':
      return { does: 'fill', direction: 'right' }
    case 'c':
      return shift ? { does: 'copyWithHeader' } : null
    case 'f':
      // With Shift it belongs to the page, for its quick search.
      return shift ? null : { does: 'find', replaces: false }
    case 'l':
      return shift ? { does: 'openFilter' } : null
    case 'h':
      return shift ? { does: 'showCellHistory' } : { does: 'find', replaces: true }
    case 'z':
      return { does: shift ? 'redo' : 'undo' }
    case 'y':
      return { does: 'redo' }
    default:
      // `code`, because a Chinese input method may give ； for this key.
      return code === 'Semicolon' ? { does: 'today' } : null
  }
}
