/** Rows of an earlier revision in the words of now: a district that was renamed since goes by its new name. */
import type { Cells } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'
import type { Draft } from '../lists/draft.ts'
import { setsBetween } from '../lists/row-draft.ts'
import { type RowInChange, renamesOf, rowsAfter } from '../lists/rows-in-change.ts'
import { NAMED, type Named } from './follow-names.ts'

/**
 * @throws LedgerError VALUE_INVALID for a row that is nothing without a name that is gone;
 * CHANGE_CONFLICT for one that goes on under the present name and says something else there.
 */
export function namePresently(draft: Draft): void {
  const namesIn = presentNames(draft)
  const { states } = draft
  for (const state of states) {
    const { list, id, after } = state
    if (after === null) continue
    const cells = list.fields.reduce((row, field) => {
      const names = namesIn(field)
      return names === undefined ? row : presentCell(state, row, field, names)
    }, after)
    const to = idOfCells(list, cells) ?? id
    if (to === id) state.after = cells
    else {
      // The id is made of the name: the row of the present name is the one that is meant.
      state.after = state.before
      if (!draft.has(list, to)) draft.add(list, cells, to)
      else {
        const present = draft.row(list, to)
        if (!states.includes(present)) assertSame(present, cells)
        present.after = cells
      }
    }
  }
}

/** Nobody was asked about the row of the present name: it was another one when they looked. */
function assertSame({ list, id, after }: RowInChange, cells: Cells): void {
  if (setsBetween(list.key, id, after ?? {}, cells).length === 0) return
  throw new LedgerError(
    'CHANGE_CONFLICT',
    `改名以后，这个${list.rowName}又填写了别的内容，没有恢复，没有写入任何内容；请在现在的${list.rowName}中修改，或恢复它自己的以前的版本`,
    { list: list.key, id },
  )
}

/** The present name for one of any time; null where there is none any more. */
interface PresentNames {
  named: Named
  nameOf(word: string): string | null
}

function presentNames(draft: Draft): (field: FieldDefinition) => PresentNames | undefined {
  const all = NAMED.filter(({ staysWhenGone }) => staysWhenGone !== true).map((named) => ({
    named,
    nameOf: nameFinder(draft, named),
  }))
  return (field) => all.find(({ named }) => named.isIn(field))
}

function nameFinder(draft: Draft, { list, by }: Named): PresentNames['nameOf'] {
  const rows = [...rowsAfter(draft, list).values()]
  const names = new Set(rows.map((cells) => String(cells[by])))
  const states = draft.states.filter((state) => state.list.key === list.key)
  // Rows that bear a name which this very change takes away follow it later.
  for (const name of renamesOf(states, by).keys()) names.add(name)
  const ofAlias = new Map(
    rows.flatMap((cells) =>
      [cells.aliases ?? []].flat().map((alias) => [alias, String(cells[by])] as const),
    ),
  )
  return (word) => (names.has(word) ? word : (ofAlias.get(word) ?? null))
}

function presentCell(
  { list, id }: RowInChange,
  cells: Cells,
  field: FieldDefinition,
  { named, nameOf }: PresentNames,
): Cells {
  const value = cells[field.key]
  const gone = (names: string) =>
    new LedgerError(
      'VALUE_INVALID',
      `${field.label}“${names}”现在已没有，属于它的${list.rowName}不能恢复，没有写入任何内容；请先在设置中添加${named.list.rowName}“${names}”，或把它写进现在那一个的别名`,
      { list: list.key, id, field: field.key },
    )
  if (Array.isArray(value)) {
    const words = value.map(nameOf).filter((word) => word !== null)
    // Without any it would be about all of them.
    if (words.length === 0 && value.length > 0) throw gone(value.join('、'))
    return withCell(cells, field.key, words)
  }
  if (typeof value !== 'string') return cells
  // An open field holds other words too: 合计 of the city, a town.
  const name = nameOf(value) ?? (field.open === true ? value : null)
  if (name === null && field.required === 'error') throw gone(value)
  return withCell(cells, field.key, name)
}
