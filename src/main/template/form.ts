/** What makes a filled table a form: rules for its cells, protection, and no empty pages in print. */
import {
  childOf,
  childrenOf,
  type Element,
  insertBefore,
  isOn,
  makeLike,
  textOf,
} from '../ooxml/xml.ts'
import { columnName } from '../workbook/cells.ts'
import { bodyRows, type TemplateData } from './data.ts'
import type { FoundTable } from './find-table.ts'
import type { InputRule } from './input-rule.ts'
import type { MarkNames } from './mark-names.ts'
import { AFTER_PAGE_SETUP } from './page.ts'
import { placesOf } from './sample-row.ts'
import type { WordLists } from './word-lists.ts'
import type { TemplateWorkbook } from './workbook.ts'

/** Children of a worksheet that come after its rules for input, in the schema's order. */
const AFTER_RULES = ['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', ...AFTER_PAGE_SETUP]

/** The same for its protection. */
const AFTER_PROTECTION = [
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  ...AFTER_RULES,
]

/**
 * Keeps locked cells from being changed by accident; there is no password, so whoever means to can
 * take it off. Everything that Excel can allow beside that is allowed. A protection that the
 * template has of its own stays.
 */
export function protectForm(root: Element): void {
  if (isOn(childOf(root, 'sheetProtection')?.getAttribute('sheet'))) return
  const allowed = [
    'formatCells',
    'formatColumns',
    'formatRows',
    'insertRows',
    'insertHyperlinks',
    'deleteRows',
    'sort',
    'autoFilter',
  ]
  const attributes = Object.fromEntries(allowed.map((name) => [name, '0']))
  const protection = makeLike(root, 'sheetProtection', { sheet: '1', ...attributes })
  insertBefore(root, protection, AFTER_PROTECTION)
}

/** One rule over a whole column: cell by cell it would be thousands. The template's own win. */
export function addInputRules(
  table: FoundTable,
  data: TemplateData,
  names: MarkNames,
  words: WordLists,
): void {
  const { root, sample } = table
  const found = childOf(root, 'dataValidations')
  const list = found ?? makeLike(root, 'dataValidations')
  const own = childrenOf(list).map((rule) => rule.getAttribute('sqref') ?? '')
  const last = sample.number + bodyRows(data) - 1
  placesOf(table, data, names).forEach((place, index) => {
    const input = data.columns[index]?.input
    const letters = columnName(place)
    if (input === undefined || place < 0 || own.some((ranges) => covers(ranges, letters))) return
    const sqref = `${letters}${sample.number}:${letters}${last}`
    list.appendChild(ruleElement(list, input.rule, sqref, words))
  })
  const rules = childrenOf(list)
  list.setAttribute('count', String(rules.length))
  if (found === null && rules.length > 0) insertBefore(root, list, AFTER_RULES)

  function covers(ranges: string, letters: string): boolean {
    return ranges
      .split(/\s+/u)
      .some((range) => new RegExp(`^${letters}${sample.number}(?::|$)`, 'u').test(range))
  }
}

function ruleElement(list: Element, rule: InputRule, sqref: string, words: WordLists): Element {
  const { takes, error, title, prompt } = rule
  const isOpen = takes !== undefined && takes.type !== 'list' && takes.most === undefined
  const element = makeLike(list, 'dataValidation', {
    ...(takes === undefined ? {} : { type: takes.type }),
    ...(error?.asks === true ? { errorStyle: 'warning' } : {}),
    ...(isOpen ? { operator: 'greaterThanOrEqual' } : {}),
    allowBlank: '1',
    showInputMessage: '1',
    ...(error === undefined ? {} : { showErrorMessage: '1', errorTitle: title, error: error.text }),
    promptTitle: title,
    prompt,
    sqref,
  })
  for (const [index, formula] of formulasOf(takes, words).entries())
    element.appendChild(withText(element, `formula${index + 1}`, formula))
  return element
}

function formulasOf(takes: InputRule['takes'], words: WordLists): string[] {
  if (takes === undefined) return []
  if (takes.type === 'list') return [words.sourceOf(takes.words)]
  const { least, most } = takes
  return [least, ...(most === undefined ? [] : [most])].map(String)
}

function withText(model: Element, name: string, text: string): Element {
  const made = makeLike(model, name)
  made.textContent = text
  return made
}

/** Rows printed where there is little to print. */
const PRINTED_ROWS = 20

/** Of the empty rows no more is printed than fills a page, where the print area ends with them. */
export function printFilledRows(
  workbook: TemplateWorkbook,
  { sheet, sample }: FoundTable,
  data: TemplateData,
): void {
  const last = sample.number + bodyRows(data) - 1
  const printed = Math.max(data.rows.length, Math.min(PRINTED_ROWS, bodyRows(data)))
  const area = printAreaOf(workbook, sheet.element)
  if (area !== null)
    area.textContent = textOf(area).replace(
      new RegExp(`(?<=\\D)${last}$`, 'u'),
      String(sample.number + printed - 1),
    )
}

/** The name that holds the print area of a sheet, if it has one. */
export function printAreaOf(workbook: TemplateWorkbook, sheet: Element): Element | null {
  const index = String(childrenOf(workbook.sheetList).indexOf(sheet))
  return (
    workbook.names.find(
      (name) =>
        name.getAttribute('name') === '_xlnm.Print_Area' &&
        name.getAttribute('localSheetId') === index,
    ) ?? null
  )
}
