/** The views of a list at work: which one is chosen, how far the layout is from it, how it is kept. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { VIEWS } from '../../../shared/lists/views.ts'
import { ALL_FIELDS, knownViews, type View } from '../../../shared/views/known-views.ts'
import { NOT_NARROWED, sameView, writeViewState } from '../../../shared/views/view-state.ts'
import type { WriteResult } from '../../service/writes.ts'
import { keepLayout, layoutKey, readLayout } from './kept-layout.ts'
import type { Layout } from './use-layout.ts'

export interface Views {
  all: readonly View[]
  chosen: View
  /** The layout differs from the chosen view. */
  isChanged: boolean
  choose(view: View): void
  /** Each is null when done, otherwise the reason why not. */
  saveAs(name: string): Promise<string | null>
  rename(name: string): Promise<string | null>
  update(): void
  remove(): Promise<string | null>
}

interface Options {
  definition: ListDefinition
  /** Rows of list `view`. */
  saved: readonly Row[]
  layout: Layout | null
  ledgerId: string
  write(edits: Edit[]): Promise<WriteResult>
}

export function useViews({ definition, saved, layout, ledgerId, write }: Options): Views | null {
  const [chosenId, setChosenId] = useState(ALL_FIELDS)
  const storageKey = layoutKey(ledgerId, definition.key)
  const base = layout?.base
  const all = useMemo(
    () => (base === undefined ? [] : knownViews(definition, base, saved)),
    [definition, base, saved],
  )
  const [isRestored, setRestored] = useState(false)

  const restore = useEffectEvent((to: Layout) => {
    const kept = readLayout(storageKey, to.base)
    if (kept !== null) {
      setChosenId(kept.view)
      const { place, search: typed } = to.state
      // An address that names rows promises all of them, whatever was filtered last time.
      const isNamed = Object.keys(place).length > 0
      // What is typed into quick search is of the moment: that of last time is forgotten unless a
      // saved view holds it, and what someone has already typed now is not taken away.
      const held = all.find((view) => view.id === kept.view)?.state.search ?? ''
      const search = typed === '' ? held : typed
      const left = { ...kept.state, place, search }
      to.apply(isNamed ? { ...left, ...NOT_NARROWED, place, search: typed } : left)
    }
    setRestored(true)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there is a layout
  useEffect(() => {
    if (layout !== null && !isRestored) restore(layout)
  }, [layout !== null, isRestored])

  const chosen = all.find((view) => view.id === chosenId) ?? all[0]
  const state = layout?.state
  useEffect(() => {
    if (isRestored && state !== undefined) keepLayout(storageKey, { view: chosenId, state })
  }, [isRestored, storageKey, chosenId, state])

  if (layout === null || chosen === undefined) return null

  // Views that come with the list are about columns; they stay where the address is.
  const stateOf = (view: View) =>
    view.isSaved ? view.state : { ...view.state, place: layout.state.place }
  const writeSaved = async (edit: Edit): Promise<string | null> => {
    const result = await write([edit])
    if (!result.ok) return result.reason
    const op = result.change?.ops[0]
    if (op?.op === 'insert') setChosenId(op.id)
    return null
  }
  const refusalOf = (name: string, own?: View) => {
    if (name === '') return '请填视图名称'
    const isTaken = all.some((view) => view.name === name && view.id !== own?.id)
    return isTaken ? `已有名为“${name}”的视图` : null
  }
  const set = (field: string, value: string) =>
    writeSaved({ edit: 'set', list: VIEWS.key, id: chosen.id, field, value })

  return {
    all,
    chosen,
    isChanged: !sameView(stateOf(chosen), layout.state),
    choose(view) {
      setChosenId(view.id)
      layout.apply(stateOf(view))
    },
    saveAs: async (name) =>
      refusalOf(name) ??
      writeSaved({
        edit: 'insert',
        list: VIEWS.key,
        cells: { name, list: definition.key, state: writeViewState(layout.state) },
      }),
    rename: async (name) => refusalOf(name, chosen) ?? set('name', name),
    update: () => void set('state', writeViewState(layout.state)),
    remove: async () => {
      const row = saved.find(({ id }) => id === chosen.id)
      if (row === undefined) return null
      return writeSaved({ edit: 'delete', list: VIEWS.key, id: row.id, old: row.cells })
    },
  }
}
