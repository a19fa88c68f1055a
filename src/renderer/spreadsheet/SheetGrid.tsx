import type { GridApi } from 'ag-grid-community'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import { rowSearch } from '../../shared/search/quick-search.ts'
import { findRow } from './adapter/grid-view.ts'
import { type StartedSheet, startSheet } from './adapter/start-sheet.ts'
import { arrangedColumns } from './arrangement/arranged-columns.ts'
import { useReapplying } from './arrangement/use-arrangement.ts'
import { useRowFeed } from './arrangement/use-row-feed.ts'
import { columnsOf } from './columns.ts'
import { PlainGrid } from './drawing/PlainGrid.tsx'
import { EditorPopup } from './EditorPopup.tsx'
import { EmptyNotice } from './EmptyNotice.tsx'
import { FindPanel } from './find/FindPanel.tsx'
import { useFinding } from './find/use-finding.ts'
import { gridEvents } from './grid-events.ts'
import { registerGridModules } from './grid-modules.ts'
import { markedColumns } from './marks/marked-columns.ts'
import { sinceColumns, useShownSince } from './marks/since-columns.ts'
import { useFound } from './marks/use-found.ts'
import { SheetMenu } from './menu/SheetMenu.tsx'
import { useSheetMenu } from './menu/use-sheet-menu.ts'
import { handleOf, type SheetGridHandle } from './sheet-grid-handle.ts'
import type { SheetGridProps } from './sheet-grid-props.ts'
import { useReadySearch } from './use-ready-search.ts'
import './spreadsheet.css'

registerGridModules()

interface Props extends SheetGridProps {
  ref?: Ref<SheetGridHandle>
}

/** A list as a spreadsheet, from nothing but its definition and rows. */
export function SheetGrid(props: Props) {
  const { definition, rows, vocabulary, frozen, groupTitles, lockOf, adorn, ref } = props
  const { marks } = props
  const root = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [started, setStarted] = useState<StartedSheet | null>(null)
  const sheet = started?.sheet ?? null
  const [shown, setShown] = useState(rows.length)
  const finder = useMemo(() => rowSearch(definition), [definition])
  const search = useReadySearch(finder, rows, props.search)
  const latest = useRef(props)
  latest.current = { ...props, search }
  const { arrangement, firstRows } = useRowFeed({
    ...{ api, rows, only: props.only ?? null },
    onChanged: () => sheet?.refreshData(),
  })
  const events = useMemo(
    () => gridEvents(finder, latest, arrangement, setShown),
    [finder, arrangement],
  )
  const foundOf = useFound(api, props.found)
  const since = useShownSince(api, props.since)
  const hasSince = (props.since?.length ?? 0) > 0
  // Drawn anew, columns close what is open above them: marks that come later must not do that.
  const ofCells = marks?.ofCells
  const columns = useMemo(() => {
    const plain = columnsOf(definition, vocabulary, frozen, groupTitles, lockOf, foundOf)
    const marked = markedColumns(plain, definition, ofCells)
    // Asked of every cell that is drawn, so only where there is something to ask.
    const drawn = hasSince ? sinceColumns(marked, definition, since) : marked
    return arrangedColumns(adorn === undefined ? drawn : adorn(drawn), arrangement)
  }, [
    definition,
    vocabulary,
    frozen,
    groupTitles,
    lockOf,
    foundOf,
    ofCells,
    since,
    hasSince,
    adorn,
    arrangement,
  ])
  const { finding, open, close } = useFinding(sheet)
  const { menu, close: closeMenu } = useSheetMenu(root, box, sheet, api)
  const { reapply, hasStrays } = useReapplying({ api, arrangement, finder, latest, search })
  // Made once for each drawing: the sheet asks it for every cell of a selection.
  const present = {
    ...latest.current,
    rowOf: (id: string) => findRow(api, rows, id),
    find: open,
    reapply,
    hasStrays,
  }
  const host = useRef(present)
  host.current = present

  useEffect(() => {
    if (api === null || root.current === null || box.current === null) return
    const own = startSheet(api, root.current, box.current, host)
    setStarted(own)
    return own.stop
  }, [api])

  useImperativeHandle(ref, () => handleOf({ definition, api, sheet, arrangement, reapply }), [
    definition,
    api,
    sheet,
    arrangement,
    reapply,
  ])

  return (
    <div className="sheet">
      {finding !== null && sheet !== null && api !== null && (
        <FindPanel sheet={sheet} api={api} finding={finding} onReplaces={open} onClose={close} />
      )}
      <section ref={root} className="list-grid" aria-label={definition.title}>
        <PlainGrid
          events={events}
          columns={columns}
          firstRows={firstRows}
          onReady={(own) => {
            setApi(own)
            props.onReady?.(own)
          }}
        />
        <textarea
          ref={box}
          className="sheet-box"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          rows={1}
        />
        {sheet !== null && <EditorPopup sheet={sheet} box={box} />}
        <SheetMenu
          menu={menu}
          onChoose={(command) => started?.run(command)}
          onClose={() => {
            closeMenu()
            sheet?.focus()
          }}
        />
        {shown === 0 && (
          <EmptyNotice
            definition={definition}
            isFiltered={rows.length > 0}
            hasFixedRows={props.hasFixedRows === true}
            next={props.emptyNext}
            onClear={() => {
              api?.setFilterModel(null)
              props.onClear()
            }}
          />
        )}
      </section>
    </div>
  )
}
