/** The sheet of keys says every key that the spreadsheet has, and none that it has not. */
import { describe, expect, it } from 'vitest'
import { SHEET_SHORTCUTS } from '../../src/renderer/app/help/shortcuts.ts'
import { commandOf, type Key } from '../../src/renderer/spreadsheet/model/keymap.ts'

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** Names of keys on paper, as a keyboard gives them. */
const NAMES: Record<string, readonly string[]> = {
  方向键: ARROWS,
  空格: [' '],
  Esc: ['Escape'],
  '↓': ['ArrowDown'],
}

/** `Ctrl+Home / Ctrl+End` as keys. */
function keysOf(text: string): Key[] {
  return text.split(' / ').flatMap((combination) => {
    const parts = combination.split('+')
    const name = parts.at(-1) ?? ''
    const held = (modifier: string) => parts.slice(0, -1).includes(modifier)
    return (NAMES[name] ?? [name]).map((key) => ({
      key,
      code: codeOf(key),
      ctrl: held('Ctrl'),
      shift: held('Shift'),
      alt: held('Alt'),
    }))
  })
}

function codeOf(key: string): string {
  if (key === ';') return 'Semicolon'
  return /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : key
}

const written = SHEET_SHORTCUTS.flatMap(({ keys }) => keys).flatMap(([text]) => keysOf(text))

const ALL = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789;,./?-='.split(''),
  ...ARROWS,
  ...['Enter', 'Tab', 'Escape', 'Delete', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown', ' '],
  ...['Insert', ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`)],
]

describe('the sheet of keys', () => {
  it.each(written)('every key on it does something: %o', (key) => {
    expect(commandOf(key)).not.toBeNull()
  })

  it('every command of the spreadsheet is on it', () => {
    const said = new Set(written.map((key) => JSON.stringify(commandOf(key))))
    const missing = ALL.flatMap((key) =>
      [true, false].flatMap((ctrl) =>
        [true, false].flatMap((shift) =>
          [true, false].map((alt) => ({ key, code: codeOf(key), ctrl, shift, alt })),
        ),
      ),
    ).filter((key) => {
      const command = commandOf(key)
      // That Shift makes a selection larger is said beside the key without it.
      if (command !== null && 'extends' in command && command.extends) return false
      return command !== null && !said.has(JSON.stringify(command))
    })
    expect(missing).toEqual([])
  })
})
