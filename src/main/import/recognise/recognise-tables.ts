/** Finds the tables on a sheet: their headers, what each column means, and which rows are data. */
import type { TableChoice } from '../../../shared/import/plan.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { type HeaderReader, headerReader } from '../../../shared/lists/read-header.ts'
import type { Sheet } from '../../workbook/cells.ts'
import { type ImportTable, tableKey } from '../table.ts'
import { sampleOf } from './content.ts'
import type { RecognitionContext } from './context.ts'
import { findAreas, type TableArea } from './find-areas.ts'
import type { Band } from './header-path.ts'
import { hiddenRowIssues } from './hidden-rows.ts'
import { mapColumns } from './map-columns.ts'
import { type PlaceReader, placeReader } from './place-names.ts'
import { shapeOf } from './row-facts.ts'
import { surroundingsOf } from './surroundings.ts'
import { tableRows } from './table-rows.ts'
import { statedUnits, unitsBelow } from './units.ts'

/** Rows in which columns without a header are looked for. */
const UNNAMED_ROWS = 200

/** The tables of a sheet from top to bottom; none where no row looks like a header of this list. */
export function recogniseTables(
  list: ListDefinition,
  sheet: Sheet,
  context: RecognitionContext,
): ImportTable[] {
  const reader = headerReader(list)
  const placeOf = placeReader(context.vocabulary)
  const areas = findAreas(list, sheet, reader, toldHeaders(sheet, context))
  return areas.map((area) => {
    const isAlone = areas.every((other) => other === area || other.header !== area.header)
    return tableIn({ list, sheet, context, reader, placeOf, area, isAlone })
  })
}

/** The headers that someone named, from 0 and from above; undefined where nobody did. */
function toldHeaders(sheet: Sheet, { headerRows = {} }: RecognitionContext): Band[] | undefined {
  const told = Object.hasOwn(headerRows, sheet.name) ? headerRows[sheet.name] : undefined
  return told
    ?.map(({ top, bottom }) => ({ top: top - 1, bottom: Math.max(top, bottom) - 1 }))
    .sort((a, b) => a.top - b.top)
}

interface Finding {
  list: ListDefinition
  sheet: Sheet
  context: RecognitionContext
  reader: HeaderReader
  placeOf: PlaceReader
  area: TableArea
  isAlone: boolean
}

function tableIn({ list, sheet, context, reader, placeOf, area, isAlone }: Finding): ImportTable {
  const { header, place, signature, isTold } = area
  const choice = tableChoiceFor(context, { sheet, header, place })
  const body = bodyOf(area, choice)
  const below = unitsBelow(sheet.rows.get(body.top))
  const mapped = mapColumns({
    list,
    sheet,
    reader,
    context,
    row: header.bottom,
    paths: withUnnamed(sheet, area),
    body,
    signature,
    choices: choicesFor(context, { sheet, header, place }),
    units: choice.units ?? {},
    stated: statedUnits(sheet, area.titleRows),
    unitsBelow: below ?? new Map(),
  })
  const { columns } = mapped
  const surroundings = surroundingsOf({ sheet, area, columns, context, choice }, placeOf)
  const rows = tableRows({
    sheet,
    area: { ...area, body },
    shape: shapeOf(sheet, columns, new Set(list.oneOf.flat()), isAlone),
    reader,
    vocabulary: context.vocabulary,
    placeOf,
    place: surroundings.place,
    unitRow: below === null ? null : body.top,
    told: {
      data: new Set(context.data),
      skip: new Set(context.skip),
      sections: context.sections ?? {},
    },
  })
  const found = { list, sheet, header, body, isTold, place, columns, signature }
  const places = surroundings.readings
  if (choice.isLeft === true) return { ...found, isLeft: true, places, ...NOTHING }
  const { rows: data, skipped, sections } = rows
  const hidden = hiddenRowIssues(sheet, data, columns[0]?.column ?? 0)
  const issues = [...mapped.issues, ...surroundings.issues, ...rows.issues, ...hidden]
  return { ...found, isLeft: false, places, rows: data, skipped, sections, issues }
}

/** What is left of a table that is not to be read. */
export const NOTHING = { rows: [], skipped: [], sections: [], issues: [] }

function bodyOf({ header, body }: TableArea, { last }: TableChoice): TableArea['body'] {
  const bottom = last === undefined ? body.bottom : Math.min(body.bottom, last - 1)
  return { top: body.top, bottom: Math.max(bottom, header.bottom) }
}

function tableChoiceFor(
  { tables = {} }: RecognitionContext,
  table: Pick<ImportTable, 'sheet' | 'header' | 'place'>,
): TableChoice {
  const key = tableKey(table)
  return Object.hasOwn(tables, key) ? (tables[key] ?? {}) : {}
}

/** Choices for the header row as a whole hold for every table in it; its letters tell them apart. */
function choicesFor(
  { choices = {} }: RecognitionContext,
  table: Pick<ImportTable, 'sheet' | 'header' | 'place'>,
): Record<string, string | null> {
  return { ...choices[tableKey({ ...table, place: 0 })], ...choices[tableKey(table)] }
}

/** Columns without a header that hold words, behind the others: their content may say what they are. */
function withUnnamed(sheet: Sheet, { paths, body }: TableArea): Map<number, string[]> {
  const columns = [...paths.keys()]
  const [first = 0, last = 0] = [columns[0], columns.at(-1)]
  const filled = new Set<number>()
  let seen = 0
  for (const [row, cells] of sheet.rows) {
    if (row < body.top || row > body.bottom) continue
    for (const [column, { value, text }] of cells) {
      const isNear = column >= first - 1 && column <= last + 1
      if (isNear && !paths.has(column) && typeof value === 'string' && text.trim() !== '')
        filled.add(column)
    }
    seen += 1
    if (seen === UNNAMED_ROWS) break
  }
  const unnamed = [...filled].filter((column) => sampleOf(sheet, column, body).length > 1)
  return new Map([...paths, ...unnamed.map((column): [number, string[]] => [column, []])])
}
