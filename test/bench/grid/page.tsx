/** One grid to be measured: the sheet of the program, bare AG Grid with the same columns and rows, or text alone. */
import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { publishPalette } from '../../../src/renderer/app/theme.ts'
import { columnsOf } from '../../../src/renderer/spreadsheet/columns.ts'
import { GRID_OPTIONS } from '../../../src/renderer/spreadsheet/grid-options.ts'
import { SheetGrid } from '../../../src/renderer/spreadsheet/SheetGrid.tsx'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { planDefinitionSchema } from '../../../src/shared/plan/definition.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import planJson from '../../../templates/zhenjiang-2023.plan.json'
import type { Bench } from './bench.ts'
import { applyEdits, pastedBlock, rowsOf } from './rows.ts'

const query = new URLSearchParams(location.search)
const vocabulary = vocabularyOf(planDefinitionSchema.parse(planJson))
const FROZEN = ['code', 'enterprise']
const NO_FILTER = {}
/** Lines, more than any key held down comes to. */
const LONGEST_TEXT = 5000
const count = Number(query.get('rows') ?? 581)

let tellReady: (milliseconds: number) => void = () => {}
const bench: Bench = {
  ready: new Promise((resolve) => {
    tellReady = resolve
  }),
  search: async () => {},
  setRows: () => {},
  rows: () => [],
  block: () => ({ text: '', rows: [] }),
  beginFrames: () => noteFrames(),
  endFrames: () => [],
  api: null,
}
window.bench = bench

function noteFrames(): void {
  const times: number[] = []
  let isOver = false
  let last: number | null = null
  const note = (now: number) => {
    if (last !== null) times.push(now - last)
    last = now
    if (!isOver) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  bench.endFrames = () => {
    isOver = true
    return times
  }
}

let tellFiltered = () => {}

const started = performance.now()

const TEXT_STYLE = {
  height: '100%',
  overflow: 'auto',
  font: '13px/28px var(--font)',
  whiteSpace: 'pre',
} as const

/** As much text as the grids show at a time, and nothing else: what drawing alone takes. */
function PlainText() {
  const rows = rowsOf(count).slice(0, LONGEST_TEXT)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
    <div className="plain-text" style={TEXT_STYLE} tabIndex={0}>
      {rows.map((row) => (
        <div key={row.id}>{Object.values(row.cells).join('  ')}</div>
      ))}
    </div>
  )
}

/** Two frames after the rows are in the document they have been painted. */
function waitForRows(): void {
  if (document.querySelector('.ag-row .ag-cell, .plain-text') === null)
    requestAnimationFrame(waitForRows)
  else
    requestAnimationFrame(() => requestAnimationFrame(() => tellReady(performance.now() - started)))
}

function Page() {
  const [rows, setRows] = useState(() => rowsOf(count))
  const [search, setSearch] = useState('')
  const columns = useMemo(() => columnsOf(PROJECTS, vocabulary, FROZEN), [])
  bench.rows = () => rows
  bench.block = (height, stamp) => pastedBlock(rows, height, stamp)
  bench.setRows = (next) => flushSync(() => setRows(next))
  bench.search = (typed) =>
    new Promise((resolve) => {
      tellFiltered = resolve
      // As the key press of a person, which React answers at once.
      flushSync(() => setSearch(typed))
    })
  if (query.get('kind') === 'bare')
    return (
      <AgGridReact<Row>
        {...GRID_OPTIONS}
        suppressCellFocus={false}
        columnDefs={columns}
        rowData={rows}
        quickFilterText={search}
        onGridReady={({ api }) => {
          bench.api = api
        }}
        onModelUpdated={() => tellFiltered()}
      />
    )
  if (query.get('kind') === 'text') return <PlainText />
  const none = () => {}
  return (
    <SheetGrid
      {...{ definition: PROJECTS, vocabulary, rows, search, frozen: FROZEN, filter: NO_FILTER }}
      {...{ review: none, refuse: none, find: none, undo: none, redo: none }}
      {...{ onSelection: none, onClear: none }}
      onShown={() => tellFiltered()}
      defaults={() => ({})}
      write={(edits) => {
        bench.setRows(applyEdits(rows, edits))
      }}
    />
  )
}

ModuleRegistry.registerModules([AllCommunityModule])
publishPalette()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Page />)
waitForRows()
