/** Asks whether a choice that is written otherwise is the same one, which rows would follow. */
import { App, Button } from 'antd'
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'
import { choiceRenames } from '../../../../shared/lists/special/choice-renames.ts'
import { SPECIAL_FIELDS } from '../../../../shared/lists/special/definitions.ts'
import type { Renames } from '../../../../shared/values/words.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { rowsOf } from './rows-of.ts'

type SetEdit = Edit & { edit: 'set' }

export function useAskRenames(): (edits: Edit[]) => Promise<Edit[] | null> {
  const store = useLedgerStore()
  const { modal } = App.useApp()

  const ask = (lines: readonly string[]) =>
    new Promise<'follow' | 'leave' | null>((resolve) => {
      const dialog = modal.confirm({
        title: '可选值只是改了名称吗？',
        content: lines.map((line) => <p key={line}>{line}</p>),
        okText: '是，各行一起改',
        cancelText: '取消',
        onOk: () => resolve('follow'),
        onCancel: () => resolve(null),
        footer: (_, { OkBtn, CancelBtn }) => (
          <>
            <CancelBtn />
            <Button
              onClick={() => {
                dialog.destroy()
                resolve('leave')
              }}
            >
              不是，各行不动
            </Button>
            <OkBtn />
          </>
        ),
      })
    })

  return async (edits) => {
    const renaming = await renamingEdits(store, edits)
    const lines = renaming.flatMap(({ lines: own }) => own)
    // Where no row has such a word, only conditions and views can follow.
    const said = lines.length === 0 ? 'follow' : await ask(lines)
    if (said === null) return null
    const following = new Set<Edit>(said === 'follow' ? renaming.map(({ edit }) => edit) : [])
    return edits.map((edit) => (following.has(edit) ? { ...edit, renames: true } : edit))
  }
}

interface Renaming {
  edit: SetEdit
  /** What it would mean, for each word that rows have. */
  lines: string[]
}

async function renamingEdits(store: LedgerStore, edits: readonly Edit[]): Promise<Renaming[]> {
  const sets = edits.filter((edit): edit is SetEdit => edit.edit === 'set')
  const found: Renaming[] = []
  for (const edit of sets) {
    const field = rowsOf(store, SPECIAL_FIELDS.key).find(({ id }) => id === edit.id)
    if (edit.field !== 'values' || field === undefined) continue
    const names = choiceRenames(field.cells.values, edit.value)
    if (names.size === 0) continue
    const list = String(field.cells.list)
    await store.hold(list, 'whole')
    found.push({ edit, lines: linesOf(field, names, rowsOf(store, list)) })
  }
  return found
}

function linesOf({ cells }: Row, names: Renames, rows: readonly Row[]): string[] {
  const key = String(cells.key)
  return [...names].flatMap(([old, name]) => {
    const count = rows.filter((row) => [row.cells[key]].flat().includes(old)).length
    return count === 0
      ? []
      : [`“${cells.name}”的“${old}”改为“${name}”：有 ${count} 行写着“${old}”。`]
  })
}
