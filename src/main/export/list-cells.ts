/** Values of a list as cells of a workbook. */
import type { Cell } from 'exceljs'
import type { CellValue } from '../../shared/changes/change.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { border, FONTS } from './sheet-style.ts'

/** CSS pixels to the width of a column in characters. */
const PIXELS_PER_CHARACTER = 8.5

/** Width of a column in characters. */
export function columnWidth(field: FieldDefinition): number {
  return Math.max(8, field.width / PIXELS_PER_CHARACTER)
}

export function fillCell(cell: Cell, field: FieldDefinition, value: CellValue): void {
  styleCell(cell, field)
  cell.value = excelValue(field, value)
}

/** The look of a cell of this field, filled or not. */
export function styleCell(cell: Cell, field: FieldDefinition): void {
  const isNumber = field.type === 'decimal' || field.type === 'integer'
  cell.font = { name: isNumber ? FONTS.digits : '宋体', size: 11 }
  cell.alignment = {
    horizontal: isNumber ? 'right' : 'left',
    vertical: 'middle',
    wrapText: isWrapped(field),
  }
  border(cell)
  cell.numFmt = numberFormatOf(field)
}

export function numberFormatOf(field: FieldDefinition): string {
  switch (field.type) {
    case 'date':
      return 'yyyy-mm-dd'
    case 'integer':
      return '0'
    case 'decimal':
      // `#` places show what is kept beyond the usual decimals; without any, `0.####` shows `50.`
      return field.decimals ? `0.${'0'.repeat(field.decimals)}####` : 'General'
    default:
      // Text format keeps codes and phones from turning into numbers when they are edited.
      return '@'
  }
}

function excelValue(field: FieldDefinition, value: CellValue): Cell['value'] {
  if (field.type === 'date' && typeof value === 'string') return new Date(`${value}T00:00:00Z`)
  const shown = Array.isArray(value) ? value.join('、') : value
  return typeof shown === 'string' ? literal(shown) : shown
}

/** A workbook reads _x0041_ as the letter A unless its first sign is itself written so. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}

function isWrapped({ type }: FieldDefinition): boolean {
  return type === 'longText' || type === 'text' || type === 'choice' || type === 'words'
}
