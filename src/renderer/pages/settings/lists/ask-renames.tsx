/** Asks whether a choice that is written otherwise is the same one, which rows would follow. */
import { App, Button } from 'antd'
import type { CellValue } from '../../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'
import { PLAN_FACTS } from '../../../../shared/lists/plan-facts.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
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
        title: '只是改了名称吗？',
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
    const words = wordsOf(store, edit)
    const names = choiceRenames(words?.before, edit.value)
    if (words === null || names.size === 0) continue
    await store.hold(words.list, 'whole')
    found.push({ edit, lines: linesOf(words, names, rowsOf(store, words.list)) })
  }
  return found
}

/** Words that are written anew, and the field whose choices they are. */
interface ChoiceWords {
  before: CellValue | undefined
  list: string
  key: string
  name: string
}

/** null where an edit is about no choices. */
function wordsOf(store: LedgerStore, { list, id, field }: SetEdit): ChoiceWords | null {
  const cells = rowsOf(store, list).find((row) => row.id === id)?.cells
  if (cells === undefined) return null
  if (list === SPECIAL_FIELDS.key && field === 'values') {
    const { values: before } = cells
    return { before, list: String(cells.list), key: String(cells.key), name: String(cells.name) }
  }
  if (list !== PLAN_FACTS.key || field !== 'kinds') return null
  return { before: cells.kinds, list: PROJECTS.key, key: 'kind', name: '工程类型' }
}

function linesOf({ key, name: of }: ChoiceWords, names: Renames, rows: readonly Row[]): string[] {
  return [...names].flatMap(([old, name]) => {
    const count = rows.filter((row) => [row.cells[key]].flat().includes(old)).length
    return count === 0 ? [] : [`“${of}”的“${old}”改为“${name}”：有 ${count} 行写着“${old}”。`]
  })
}
