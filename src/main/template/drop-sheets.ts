/** Takes sheets out of a workbook, with all that belongs to them alone. */

import { childOf, childrenOf, type Element, remove, rootOf, textOf } from '../ooxml/xml.ts'
import { relationIdOf, type TemplateWorkbook } from './workbook.ts'

export function dropSheets(workbook: TemplateWorkbook, names: readonly string[]): void {
  const pack = workbook.package
  const all = childrenOf(workbook.sheetList)
  const gone = all.filter((element) => names.includes(element.getAttribute('name') ?? ''))
  if (gone.length === 0) return
  workbook.edit()
  const kept = all.filter((element) => !gone.includes(element))
  const dropped = workbook.sheets.filter(({ name }) => names.includes(name))
  for (const name of workbook.names) moveName(name, all, kept, names)
  for (const element of gone) {
    pack.dropRelation(workbook.path, relationIdOf(element))
    remove(element)
  }
  for (const { path } of dropped) pack.dropTree(path)
  dropEmptyNames(workbook)
  forgetContents(workbook)
}

/** A name of a dropped sheet goes; those of sheets behind it count one less. */
function moveName(name: Element, all: Element[], kept: Element[], gone: readonly string[]): void {
  const local = name.getAttribute('localSheetId')
  const home = local === null ? null : all[Number(local)]
  const isGone =
    (home !== null && (home === undefined || !kept.includes(home))) ||
    gone.some((sheet) => textOf(name).replaceAll("'", '').startsWith(`${sheet}!`))
  if (isGone) remove(name)
  else if (home) name.setAttribute('localSheetId', String(kept.indexOf(home)))
}

function dropEmptyNames(workbook: TemplateWorkbook): void {
  const names = childOf(rootOf(workbook.edit()), 'definedNames')
  if (names !== null && childrenOf(names).length === 0) remove(names)
}

/** The list of sheets among the file's properties is made anew by whoever saves it. */
function forgetContents({ package: pack }: TemplateWorkbook): void {
  const properties = pack.relations('').find(({ type }) => type === 'extended-properties')
  if (properties === undefined || !pack.has(properties.target)) return
  for (const element of childrenOf(rootOf(pack.edit(properties.target))))
    if (['HeadingPairs', 'TitlesOfParts'].includes(element.localName ?? '')) remove(element)
}
