/**
 * Cell references in formulas and ranges when rows are put in below the sample row.
 *
 * A range that holds the sample row grows with it; what stands below moves down. Rows count from 1.
 */
import { columnName } from '../workbook/cells.ts'

/** The sheet that grew, and by how much. */
export interface RowShift {
  /** Name of the sheet as the template has it, and as it is called in the end. */
  sheet: string
  newName: string
  sampleRow: number
  /** Rows put in below the sample row. */
  added: number
}

/** Where a row above, in or below the sample row comes to stand. */
export function shiftRow(row: number, { sampleRow, added }: RowShift): number {
  return row > sampleRow ? row + added : row
}

/** The last row of a range: one that ends in the sample row takes in its copies. */
function shiftEnd(row: number, { sampleRow, added }: RowShift): number {
  return row >= sampleRow ? row + added : row
}

const RANGE = /^(\$?[A-Z]{0,3}\$?)(\d*)(?::(\$?[A-Z]{0,3}\$?)(\d*))?$/u

/** A list of ranges as attributes hold them (`C6 C9:D9`), where a single cell is a range too. */
export function shiftRanges(ranges: string, shift: RowShift): string {
  return ranges
    .split(/\s+/u)
    .filter((range) => range !== '')
    .map((range) => shiftRange(range, shift))
    .join(' ')
}

export function shiftRange(range: string, shift: RowShift): string {
  const match = RANGE.exec(range)
  if (match === null) return range
  const [, left = '', top = '', right = left, bottom = top] = match
  if (top === '') return range
  const start = shiftRow(Number(top), shift)
  const end = shiftEnd(Number(bottom), shift)
  const isCell = match[3] === undefined && start === end
  return isCell ? `${left}${start}` : `${left}${start}:${right}${end}`
}

/**
 * A formula cut into what may not be touched (texts, names, brackets) and references. A reference
 * may be led by a sheet, `Sheet1!` or `'附件 1'!`.
 */
const TOKENS = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    '#[A-Z0-9/]+[!?]?',
    // A sheet of another workbook, or several sheets at once: not ours to change.
    String.raw`'?\[[^\]]*\][^!'"(]*'?!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`,
    String.raw`\[[^\]]*\]`,
    String.raw`(?<sheet>'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.]*!)?(?<ref>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<named>'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.]*!)`,
    String.raw`[\p{L}_\\$][\p{L}\p{N}_.$]*`,
    String.raw`\d+(?:\.\d+)?`,
  ].join('|'),
  'gu',
)

/** Changes every reference of a formula; `sheet` is null where it names none. */
function mapReferences(
  formula: string,
  map: (ref: string, sheet: string | null) => string,
  rename: (sheet: string) => string,
): string {
  return formula.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    // With named groups the replacer's last argument is the object of groups.
    const groups = rest.at(-1) as { sheet?: string; ref?: string; named?: string }
    if (groups.named !== undefined) return renamed(groups.named, rename)
    if (groups.ref === undefined) return token
    if (groups.sheet === undefined) return map(groups.ref, null)
    return `${renamed(groups.sheet, rename)}${map(groups.ref, nameOf(groups.sheet))}`
  })
}

/**
 * What takes in the copies of the sample row: ranges; in charts and names single cells too; in the sample
 * row itself only ranges between fixed rows (`B$6:B$6`), because all else means its own row.
 */
type Growing = 'ranges' | 'cells' | 'fixed ranges'

/** A formula of a cell, a rule, a name or a chart; `home` is the sheet it belongs to, if any. */
export function shiftFormula(
  formula: string,
  home: string | null,
  shift: RowShift,
  growing: Growing = 'ranges',
): string {
  return mapReferences(
    formula,
    (ref, sheet) => {
      if ((sheet ?? home) !== shift.sheet) return ref
      return isGrowing(ref, growing) ? shiftRange(ref, shift) : shiftEnds(ref, shift)
    },
    (sheet) => (sheet === shift.sheet ? shift.newName : sheet),
  )
}

function isGrowing(ref: string, growing: Growing): boolean {
  switch (growing) {
    case 'cells':
      return true
    case 'ranges':
      return ref.includes(':')
    case 'fixed ranges':
      return /\$\d+:.*\$\d+$/u.test(ref)
  }
}

/** Each end by itself: what names the sample row still does. */
function shiftEnds(ref: string, shift: RowShift): string {
  return ref.replaceAll(/\d+(?=:|$)/gu, (row) => String(shiftRow(Number(row), shift)))
}

/** The formula of the sample row as it stands in its copy so many rows further down. */
export function copyDown(formula: string, sampleRow: number, down: number): string {
  if (down === 0) return formula
  const copied = new RegExp(`(?<![$\\d])${sampleRow}(?=:|$)`, 'gu')
  return mapReferences(
    formula,
    (ref, sheet) => (sheet === null ? ref.replaceAll(copied, String(sampleRow + down)) : ref),
    (sheet) => sheet,
  )
}

/** A shared formula as it reads in a cell so far away from its first one. */
export function moveFormula(formula: string, down: number, right: number): string {
  return mapReferences(
    formula,
    (ref) => ref.split(':').map(moveOne(down, right)).join(':'),
    (sheet) => sheet,
  )
}

function moveOne(down: number, right: number): (cell: string) => string {
  return (cell) =>
    cell.replace(
      /^(\$?)([A-Z]*)(\$?)(\d+)$/u,
      (_, fixedColumn: string, column: string, fixedRow: string, row: string) =>
        [
          fixedColumn,
          fixedColumn === '$' || column === '' ? column : columnName(numberOf(column) + right),
          fixedRow,
          fixedRow === '$' ? row : Number(row) + down,
        ].join(''),
    )
}

/** Column letters to the number of the column, from 0. */
export function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

/** The sheet in front of a reference as it was written, unless it has a new name. */
function renamed(prefix: string, rename: (sheet: string) => string): string {
  const name = nameOf(prefix)
  const newName = rename(name)
  return newName === name ? prefix : `'${newName.replaceAll("'", "''")}'!`
}
