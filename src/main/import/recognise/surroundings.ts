/** What the surroundings of a table say of all its rows: sheet name, title rows, file name. */
import type { TableChoice } from '../../../shared/import/plan.ts'
import type { ImportIssue, PlaceReading, PlaceSource } from '../../../shared/import/report.ts'
import type { Sheet } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'
import type { RecognitionContext } from './context.ts'
import type { TableArea } from './find-areas.ts'
import { warningAt } from './issues.ts'
import { type Place, type PlaceReader, SAID_OF_MANY, type SaidOfMany } from './place-names.ts'

const LABELS = { district: '辖市区', category: '工程类别' }

/** How sure a word is by where it stands. */
const CONFIDENCE: Record<PlaceSource, number> = {
  choice: 1,
  told: 1,
  sheet: 0.9,
  title: 0.8,
  file: 0.7,
}

/** Of words that contradict each other. */
const CONTRADICTED = 0.5

export interface Surroundings {
  place: Place
  readings: PlaceReading[]
  issues: ImportIssue[]
}

interface Source {
  by: PlaceSource
  name: string
  text: string
  place: Place
}

interface SurroundedTable {
  sheet: Sheet
  area: TableArea
  columns: readonly TableColumn[]
  context: RecognitionContext
  /** What someone said of this table. */
  choice: TableChoice
}

/** What was told counts, then the nearest word: the sheet's name, its title, the file's name. */
export function surroundingsOf(table: SurroundedTable, placeOf: PlaceReader): Surroundings {
  const sources = sourcesOf(table, placeOf)
  const surroundings: Surroundings = { place: {}, readings: [], issues: [] }
  for (const kind of SAID_OF_MANY) {
    const saying = sources.filter(({ place }) => place[kind] !== undefined)
    const reading = readingOf(kind, saying, table)
    surroundings.readings.push(reading)
    if (reading.value === null) continue
    surroundings.place[kind] = reading.value
    if (reading.by === 'choice') continue
    surroundings.issues.push(...contradiction(kind, saying, table))
  }
  return surroundings
}

function sourcesOf(
  { sheet, area, context: { file, told = {} } }: SurroundedTable,
  placeOf: PlaceReader,
): Source[] {
  const titles = area.titleRows.flatMap((row) =>
    [...(sheet.rows.get(row)?.values() ?? [])].map(({ text }) => text),
  )
  return [
    { by: 'told', name: '导入时', text: '导入时指定', place: told },
    said('sheet', `工作表名“${sheet.name}”`, sheet.name, placeOf),
    ...titles.map((text) => said('title', `标题“${text.trim().slice(0, 30)}”`, text, placeOf)),
    said('file', `文件名“${file}”`, file.replace(/\.[a-z]{2,4}$/iu, ''), placeOf),
  ]
}

function said(by: PlaceSource, name: string, text: string, placeOf: PlaceReader): Source {
  return { by, name, text: text.trim(), place: placeOf(text) }
}

function readingOf(
  kind: SaidOfMany,
  saying: readonly Source[],
  { columns, choice }: SurroundedTable,
): PlaceReading {
  const [first] = saying
  const found = first?.place[kind] ?? null
  const isAgreed = saying.every(({ place }) => place[kind] === found)
  const own = choice[kind]
  const column = columns.find(({ field }) => field?.choices === kind)
  const reading = {
    kind,
    said: saying.flatMap(({ by, text, place }) => {
      const value = place[kind]
      return value === undefined ? [] : [{ value, by, text: text.slice(0, 60) }]
    }),
    column: column?.header ?? null,
  }
  if (own !== undefined) return { ...reading, value: own, by: 'choice', confidence: 1 }
  if (first === undefined) return { ...reading, value: null, by: null, confidence: 1 }
  const confidence = isAgreed || first.by === 'told' ? CONFIDENCE[first.by] : CONTRADICTED
  return { ...reading, value: found, by: first.by, confidence }
}

function contradiction(
  kind: SaidOfMany,
  saying: readonly Source[],
  { sheet, area }: SurroundedTable,
): ImportIssue[] {
  const [first] = saying
  const value = first?.place[kind]
  const other = saying.find(({ place }) => place[kind] !== value)
  if (first === undefined || other === undefined) return []
  const message = `${first.name}说的${LABELS[kind]}是“${value}”，${other.name}说的是“${other.place[kind]}”；没有另写的行按“${value}”记入，请核对`
  const place = { row: area.header.bottom, column: [...area.paths.keys()][0] ?? 0 }
  return [warningAt(sheet, place, 'PLACE_CONFLICT', message, kind)]
}
