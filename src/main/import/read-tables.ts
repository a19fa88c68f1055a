/** The tables of a workbook, recognised and read value by value. */
import { LedgerError } from '../../shared/errors.ts'
import type { ImportChoices } from '../../shared/import/plan.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { isProgramSheet } from '../exchange/program-sheets.ts'
import { readStamp, rowIdsOf, stampProblem } from '../exchange/read-stamp.ts'
import { type Stamp, stampedDistrict } from '../exchange/stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import type { Sheet, WorkbookCells } from '../workbook/cells.ts'
import type { ReadStamp } from './basis.ts'
import { choicesByHeader, withHeaders } from './header-map.ts'
import { leavingHidden } from './hidden-sheets.ts'
import type { ReadTable } from './read-table.ts'
import type { RecognitionContext } from './recognise/context.ts'
import { recogniseTables } from './recognise/recognise-tables.ts'
import { rememberedMappings } from './remembered.ts'
import type { ImportTable } from './table.ts'
import { readTypedRows } from './typed-rows.ts'

/** A workbook as it came, under the name that its sender gave it. */
export interface ImportFile {
  name: string
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  workbook: WorkbookCells
}

/** What was read of a workbook. */
export interface ReadBook extends ReadStamp {
  /** Sheets that were looked through. */
  sheets: Sheet[]
  tables: ReadTable[]
}

/** @throws LedgerError INPUT_NOT_RECOGNISED where no sheet holds a table of the list. */
export function readTables(
  ledger: Ledger,
  list: ListDefinition,
  file: ImportFile,
  choices: ImportChoices,
): ReadBook {
  const context: RecognitionContext = {
    file: file.name,
    told: {
      ...(choices.district === undefined ? {} : { district: choices.district }),
      ...(choices.category === undefined ? {} : { category: choices.category }),
    },
    vocabulary: vocabularyOfLedger(ledger),
    ...(choices.columns === undefined ? {} : { choices: choices.columns }),
    ...(choices.headerRows === undefined ? {} : { headerRows: choices.headerRows }),
    ...(choices.tables === undefined ? {} : { tables: choices.tables }),
    ...(choices.sections === undefined ? {} : { sections: choices.sections }),
    ...(choices.data === undefined ? {} : { data: choices.data }),
    ...(choices.skip === undefined ? {} : { skip: choices.skip }),
    remembered: rememberedMappings(ledger, list.key),
  }
  const sheets = chosenSheets(file, choices)
  const stamp = readStamp(file.workbook)
  const found = sheets.flatMap((sheet) => {
    const ids = stamp === null ? new Map<number, string>() : rowIdsOf(stamp, sheet)
    return tablesOf(list, sheet, context, choices).map((read) => stamped(read, stamp, ids))
  })
  const tables = leavingHidden(found, choices)
  if (tables.length === 0)
    throw new LedgerError(
      'INPUT_NOT_RECOGNISED',
      `“${file.name}”中没有认出${list.title}表：表头至少要有${wantedHeaders(list)}等 3 个列名`,
      { file: file.name },
    )
  return { sheets, tables, stamp, problem: stampProblem(file.workbook) }
}

/** Columns by which people know the list. */
function wantedHeaders(list: ListDefinition): string {
  if (list.key === PROJECTS.key) return '企业名称或项目名称'
  return list.oneOf
    .flat()
    .map((key) => fieldOf(list, key).label)
    .join('或')
}

function chosenSheets({ name: file, workbook }: ImportFile, { sheets }: ImportChoices): Sheet[] {
  const own = workbook.sheets.filter((sheet) => !isProgramSheet(sheet))
  if (sheets === undefined) return own
  const unknown = sheets.find((name) => !own.some((sheet) => sheet.name === name))
  if (unknown === undefined) return own.filter((sheet) => sheets.includes(sheet.name))
  throw new LedgerError(
    'INPUT_NOT_RECOGNISED',
    `“${file}”中没有工作表“${unknown}”，只有：${own.map((sheet) => sheet.name).join('、')}`,
    { file, sheet: unknown },
  )
}

/** Rows with the ids that they went out with; new ones are of the district that got the workbook. */
function stamped(
  read: ReadTable,
  stamp: Stamp | null,
  ids: ReadonlyMap<number, string>,
): ReadTable {
  if (stamp === null) return read
  const district = stampedDistrict(stamp)
  const supposed = district === null ? {} : { district }
  return {
    ...read,
    rows: read.rows.map((row) => ({
      ...row,
      rowId: ids.get(row.row - 1) ?? null,
      supposed: { ...supposed, ...row.supposed },
    })),
  }
}

function tablesOf(
  list: ListDefinition,
  sheet: Sheet,
  context: RecognitionContext,
  { headers }: ImportChoices,
): ReadTable[] {
  return recognised(list, sheet, context, headers).map((table) => ({
    table,
    ...readTypedRows(table, context.vocabulary),
  }))
}

function recognised(
  list: ListDefinition,
  sheet: Sheet,
  context: RecognitionContext,
  headers: ImportChoices['headers'],
): ImportTable[] {
  if (headers === undefined) return recogniseTables(list, sheet, context)
  const known = withHeaders(list, headers)
  const told = choicesByHeader(recogniseTables(known, sheet, context), headers)
  return recogniseTables(known, sheet, { ...context, choices: { ...told, ...context.choices } })
}
