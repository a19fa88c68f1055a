/** A Word template opened and judged: which table holds which data, and what each mark means where. */
import { descendantsOf, type Element } from '../../ooxml/xml.ts'
import type { TemplateData } from '../data.ts'
import { MarkNames } from '../mark-names.ts'
import type { Problems } from '../problems.ts'
import { checkDocument, checkMarks, checkWordTable } from './check-word.ts'
import { Places } from './places.ts'
import { type BoundWordTable, bindTable, closestTo, type Known, wordTables } from './word-tables.ts'
import { above, rowAround, WordTemplate } from './word-template.ts'

export interface OpenedWord {
  template: WordTemplate
  tables: BoundWordTable[]
  /** Meaning of the marks in a paragraph of the body. */
  namesAt(paragraph: Element): MarkNames
  /** For headers, footers and notes, which belong to no table. */
  general: MarkNames
}

export function openWord(
  bytes: Uint8Array,
  contents: readonly TemplateData[],
  problems: Problems,
): OpenedWord {
  const template = new WordTemplate(bytes)
  const known = contents.map((data): Known => ({ data, names: new MarkNames(data) }))
  const [first] = known
  if (first === undefined) throw new TypeError('an export without a table')
  const [main, ...others] = template.parts
  if (main === undefined) throw new TypeError('a document without a body')
  const places = new Places(main)
  const found = wordTables(template.body, places).map((table) => ({
    table,
    of: closestTo(table, known),
  }))
  const tables = known.flatMap((item) => {
    const own = found.filter(({ of }) => of === item).map(({ table }) => table)
    return bindTable(own, item, found.length, problems) ?? []
  })
  const namesAt = scopesOf(template.body, tables, first.names)
  const bound = new Map(
    tables.flatMap((table) =>
      [table.sample, table.total, table.band].flatMap((row) =>
        row === null ? [] : [[row.element, table.names] as const],
      ),
    ),
  )
  // Rows that are too much have been said as such.
  const told = new Set(
    found.flatMap(({ table, of }) => (of === null ? [] : table.rows.map(({ element }) => element))),
  )
  checkMarks(
    main,
    (paragraph) => {
      const row = rowAround(paragraph)
      const names = row === null ? undefined : bound.get(row)
      return {
        names: names ?? namesAt(paragraph),
        isOfRow: names !== undefined || (row !== null && told.has(row)),
      }
    },
    problems,
  )
  for (const part of others)
    checkMarks(part, () => ({ names: first.names, isOfRow: false }), problems)
  for (const table of tables) checkWordTable(table, places, problems)
  checkDocument(template, problems)
  return { template, tables, namesAt, general: first.names }
}

/**
 * What stands above a table, and in it, is of that table: 附件号, 标题. What stands below the last one of
 * a section is of that one.
 */
function scopesOf(
  body: Element,
  tables: readonly BoundWordTable[],
  usual: MarkNames,
): (paragraph: Element) => MarkNames {
  const scopes = new Map<Element, MarkNames>()
  const byElement = new Map(tables.map((table) => [table.element, table.names]))
  let waiting: Element[] = []
  let last: MarkNames | null = null
  const settle = (names: MarkNames) => {
    for (const element of waiting) scopes.set(element, names)
    waiting = []
  }
  for (const element of descendantsOf(body)) {
    const names = byElement.get(element)
    if (names !== undefined) {
      settle(names)
      last = names
    }
    // The page set-up stands in the last paragraph of its section.
    if (element.localName === 'sectPr') {
      settle(last ?? usual)
      last = null
    } else if (element.localName === 'p') {
      const table = above(element, (item) => byElement.has(item))
      const own = table === null ? undefined : byElement.get(table)
      if (own === undefined) waiting.push(element)
      else scopes.set(element, own)
    }
  }
  settle(last ?? usual)
  return (paragraph) => scopes.get(paragraph) ?? usual
}
