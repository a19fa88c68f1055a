/** What a person says of how a workbook was read; each gives the choices with which it is read anew. */
import type { ImportChoices, PlaceChoice, TableChoice } from '../../../../../shared/import/plan.ts'
import type { SheetReport, TableReading } from '../../../../../shared/import/report.ts'

type Rows = TableReading['header']

/** Something of one table; what is undefined is as found again. */
export function withTable(
  choices: ImportChoices,
  key: string,
  part: { [K in keyof TableChoice]: TableChoice[K] | undefined },
): ImportChoices {
  return { ...choices, tables: merged(choices.tables, key, part) }
}

/** A workbook as it was read so far. */
interface ReadSheets {
  plan: { sheets: readonly SheetReport[] }
  choices: ImportChoices
  /** Names of all its sheets. */
  sheets: readonly string[]
}

/** One sheet that is to be read, or not; a hidden one that nobody asked for stays as it is. */
export function withSheet(state: ReadSheets, name: string, isChosen: boolean): ImportChoices {
  const { plan, choices, sheets } = state
  const hidden = plan.sheets.find((sheet) => sheet.name === name && isLeftOut(sheet))
  if (isChosen && hidden !== undefined) {
    const read = (told: ImportChoices, { key }: TableReading) =>
      withTable(told, key, { isLeft: false })
    return hidden.tables.reduce(read, choices)
  }
  const next = sheets.filter((one) => (one === name ? isChosen : isSheetRead(state, one)))
  const { sheets: _old, ...rest } = choices
  return next.length === sheets.length ? rest : { ...rest, sheets: next }
}

export function isSheetRead({ plan, choices, sheets }: ReadSheets, name: string): boolean {
  const isChosen = (choices.sheets ?? sheets).includes(name)
  return isChosen && !plan.sheets.some((sheet) => sheet.name === name && isLeftOut(sheet))
}

/** None of its tables is read. */
export function isLeftOut({ tables }: SheetReport): boolean {
  return tables.length > 0 && tables.every(({ isLeft }) => isLeft)
}

/** What a section says. */
export function withSection(
  choices: ImportChoices,
  key: string,
  part: { [K in keyof PlaceChoice]: PlaceChoice[K] | undefined },
): ImportChoices {
  return { ...choices, sections: merged(choices.sections, key, part) }
}

/** In which unit a column is; undefined as found again. */
export function withUnit(
  choices: ImportChoices,
  key: string,
  column: string,
  unit: string | undefined,
): ImportChoices {
  const { [column]: _old, ...others } = choices.tables?.[key]?.units ?? {}
  return withTable(choices, key, {
    units: unit === undefined ? others : { ...others, [column]: unit },
  })
}

/** Where the headers of a sheet are; what was said of a table goes along with it. */
export function withHeader(
  choices: ImportChoices,
  sheet: SheetReport,
  table: TableReading,
  header: Rows,
): ImportChoices {
  const told = sheet.tables.map((other) => (other.key === table.key ? header : other.header))
  const key = `${sheet.name}!${header.bottom}`
  return {
    ...choices,
    headerRows: { ...choices.headerRows, [sheet.name]: told },
    ...(choices.tables === undefined ? {} : { tables: moved(choices.tables, table.key, key) }),
    ...(choices.columns === undefined ? {} : { columns: moved(choices.columns, table.key, key) }),
  }
}

/** One more table, whose header is to be named; the first rows of a sheet where it has none. */
export function withNewTable(choices: ImportChoices, sheet: SheetReport): ImportChoices {
  const last = sheet.tables.at(-1)?.body.bottom ?? 1
  const told = [...sheet.tables.map(({ header }) => header), { top: last, bottom: last }]
  return { ...choices, headerRows: { ...choices.headerRows, [sheet.name]: told } }
}

/** The tables of a sheet as found by the program. */
export function withFoundHeaders(choices: ImportChoices, sheet: string): ImportChoices {
  const { [sheet]: _old, ...headerRows } = choices.headerRows ?? {}
  return { ...choices, headerRows }
}

/** A skipped row that is data after all. */
export function withData(choices: ImportChoices, key: string): ImportChoices {
  const isTold = choices.skip?.includes(key) ?? false
  if (isTold) return { ...choices, skip: without(choices.skip, key) }
  return { ...choices, data: [...(choices.data ?? []), key] }
}

/** A row of data that is none. */
export function withoutData(choices: ImportChoices, key: string): ImportChoices {
  const isTold = choices.data?.includes(key) ?? false
  if (isTold) return { ...choices, data: without(choices.data, key) }
  return { ...choices, skip: [...(choices.skip ?? []), key] }
}

const without = (keys: readonly string[] = [], key: string) => keys.filter((other) => other !== key)

function merged<T extends object>(
  all: Record<string, T> | undefined,
  key: string,
  part: Partial<Record<keyof T, unknown>>,
): Record<string, T> {
  const own = Object.entries({ ...all?.[key], ...part }).filter(([, value]) => value !== undefined)
  return { ...all, [key]: Object.fromEntries(own) as T } // parts of a T
}

function moved<T>(all: Record<string, T>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([key, it]) => [key === from ? to : key, it]))
}
