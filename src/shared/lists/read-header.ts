/** Which field of a list a written header means, how sure that is, and in which unit it counts. */
import { foldText } from '../values/text.ts'
import { isUnitWord, unitFactor } from '../values/units.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { type HeaderNames, namesOf } from './header-names.ts'
import { foldHeader, type HeaderWords, headerReadings, isHelp } from './header-words.ts'
import { isSlip } from './similar-words.ts'

export interface HeaderReading {
  field: FieldDefinition
  by: 'label' | 'alias' | 'path'
  /** From 0 to 1. */
  confidence: number
  /** Unit as the header states it; null where it states none. */
  unit: string | null
}

export interface HeaderReader {
  /** Reads the header of a column given from the outermost group to the leaf. */
  read(path: readonly string[]): HeaderReading | null
  /** True for a text that is the name of a column; a quick look that forgives nothing. */
  knows(text: string): boolean
}

/** How sure each way of finding a field is. */
const SURE = { label: 1, alias: 0.95, path: 0.9, remark: 0.75, slip: 0.6 }

/** Tonnes of something that is let out or planned are not tonnes saved. */
const NOT_SAVED = /排放|产生|浓度|用量|目标|现状/u

export function headerReader(list: ListDefinition): HeaderReader {
  const names = namesOf(list)
  const known = new Map<string, HeaderReading | null>()
  return {
    knows: (text) => {
      const folded = foldHeader(text)
      return names.exact.has(folded) || names.exact.has(folded.replace(/\(.*$/u, ''))
    },
    read: (path) => {
      const key = path.join('\n/')
      const before = known.get(key)
      if (before !== undefined) return before
      const reading = readPath(names, path)
      known.set(key, reading)
      return reading
    },
  }
}

function readPath(names: HeaderNames, path: readonly string[]): HeaderReading | null {
  const texts = path.filter((text) => foldText(text) !== '')
  const leaf = texts.at(-1)
  // A header longer than this is prose, and no name is so long.
  if (leaf === undefined || leaf.length > 60) return null
  const groups = texts.slice(0, -1).reverse()
  const readings = headerReadings(leaf)
  const reading =
    byGroup(names, groups, readings) ??
    byName(names, readings) ??
    byJoining(names, groups, readings) ??
    splitHeader(names, texts, leaf) ??
    bySlip(names, readings)
  if (reading === null || isOtherTonnage(reading.field, texts)) return null
  return { ...reading, unit: reading.unit ?? unitOfGroup(reading.field, groups) }
}

/** A leaf that only its group explains: 下达资金 under 中央预算内投资资金情况. */
function byGroup(
  names: HeaderNames,
  groups: string[],
  readings: HeaderWords[],
): HeaderReading | null {
  const group = foldText(groups[0] ?? '')
  if (group === '') return null
  for (const words of readings) {
    const fields = names.paths
      .filter((path) => path.leaf === words.name && group.includes(path.group))
      .map(({ field }) => field)
    const [field] = new Set(fields)
    if (field === undefined) continue
    if (new Set(fields).size > 1) return null
    return found(field, 'path', SURE.path, words)
  }
  return null
}

function byName({ exact }: HeaderNames, readings: HeaderWords[]): HeaderReading | null {
  for (const words of readings) {
    // 完成时间（实际） is 实际完成时间, and no kind of 完成时间.
    const turned = exact.get((words.remarks.at(-1) ?? '') + words.name)
    const hit = turned ?? exact.get(words.name)
    if (hit === undefined) continue
    const remarks = turned === undefined ? words.remarks : []
    const by = hit.isLabel ? 'label' : 'alias'
    return found(hit.field, by, SURE[by], { name: words.name, remarks })
  }
  return null
}

/** 治理前 over 工艺 is 治理前工艺. */
function byJoining(
  names: HeaderNames,
  groups: string[],
  readings: HeaderWords[],
): HeaderReading | null {
  let prefix = ''
  for (const group of groups) {
    prefix = foldHeader(group) + prefix
    for (const words of readings) {
      const hit = names.exact.get(prefix + words.name)
      if (hit !== undefined) return found(hit.field, 'path', SURE.path, words)
    }
  }
  return null
}

/** A path that some program has already joined: 中央预算内投资资金情况_下达资金. */
function splitHeader(names: HeaderNames, texts: string[], leaf: string): HeaderReading | null {
  const parts = leaf.split(/[_/>→|]/u).filter((part) => part.trim() !== '')
  if (parts.length < 2 || isUnitWord(parts.at(-1) ?? '')) return null
  const reading = readPath(names, [...texts.slice(0, -1), ...parts])
  return reading === null
    ? null
    : { ...reading, by: 'path', confidence: Math.min(reading.confidence, SURE.path) }
}

function bySlip({ exact }: HeaderNames, readings: HeaderWords[]): HeaderReading | null {
  for (const words of readings) {
    const hits = [...exact].filter(([name]) => isSlip(words.name, name)).map(([, hit]) => hit.field)
    const [field] = new Set(hits)
    if (field !== undefined && new Set(hits).size === 1)
      return found(field, 'alias', SURE.slip, words)
  }
  return null
}

function found(
  field: FieldDefinition,
  by: HeaderReading['by'],
  confidence: number,
  { remarks }: HeaderWords,
): HeaderReading | null {
  const said = remarks.filter((remark) => !isHelp(remark))
  if (field.unit !== undefined) {
    // What stands behind a number is its unit until it is known to be something else.
    const [unit = null, another] = said
    return another === undefined ? { field, by, confidence, unit } : null
  }
  const isCounted = field.type === 'integer' || field.type === 'decimal'
  const isPlain = said.every((remark) => isCounted && isUnitWord(remark))
  return {
    field,
    by,
    confidence: isPlain ? confidence : Math.min(confidence, SURE.remark),
    unit: null,
  }
}

function isOtherTonnage({ unit, label }: FieldDefinition, texts: readonly string[]): boolean {
  const text = texts.join('/')
  return unit === '吨' && label.includes('减') && NOT_SAVED.test(text) && !/减|削/u.test(text)
}

/** A unit said of a whole group: 资金（亿元） over 总投资. */
function unitOfGroup({ unit }: FieldDefinition, groups: readonly string[]): string | null {
  if (unit === undefined) return null
  for (const group of groups) {
    const remarks = headerReadings(group).flatMap((words) => words.remarks)
    const stated = remarks.find((remark) => unitFactor(remark, unit) !== null)
    if (stated !== undefined) return stated
  }
  return null
}
