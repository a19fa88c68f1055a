/** The mapping as lines of a table: one for each name of last year, more where it is parted. */
import type { CarryRule } from '../../../../../shared/plan/years/mapping.ts'

export interface MappingLine {
  from: string
  to: string
  /** Empty for the line that takes whatever is left. */
  kinds: string[]
}

export function linesFor(names: readonly string[]): MappingLine[] {
  return names.map((name) => ({ from: name, to: name, kinds: [] }))
}

/** A new line for some 工程类型, above the one that takes the rest. */
export function parted(lines: readonly MappingLine[], from: string): MappingLine[] {
  const rest = lines.findIndex((line) => line.from === from && isRest(lines, line))
  return lines.toSpliced(rest, 0, { from, to: '', kinds: [] })
}

/** The last line of a name takes what no other line of it does. */
export function isRest(lines: readonly MappingLine[], line: MappingLine): boolean {
  return lines.findLast(({ from }) => from === line.from) === line
}

export function isParted(lines: readonly MappingLine[], { from }: MappingLine): boolean {
  return lines.filter((line) => line.from === from).length > 1
}

/** What is said otherwise than last year. */
export function rulesOf(lines: readonly MappingLine[]): CarryRule[] {
  return lines
    .filter((line) => line.to.trim() !== line.from || isParted(lines, line))
    .map(({ from, to, kinds }) => ({ from, to: to.trim(), kinds }))
}

/** Why a line cannot stand; null where it can. */
export function lineFault(lines: readonly MappingLine[], line: MappingLine): string | null {
  if (line.to.trim() === '') return '请写今年的名称'
  if (line.kinds.length === 0 && !isRest(lines, line)) return '请选工程类型'
  return null
}
