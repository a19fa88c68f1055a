/** Settings of a workbook that an export decides. */

import { childOf, childrenOf, insertBefore, makeLike, rootOf } from '../ooxml/xml.ts'
import type { TemplateWorkbook } from './workbook.ts'

/** Children of the workbook element that come after its names, in the schema's order. */
export const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Formulas of the template are worked out by whoever opens it; no order is known any more. */
export function calculateOnOpening(workbook: TemplateWorkbook): void {
  const pack = workbook.package
  const root = rootOf(workbook.edit())
  const found = childOf(root, 'calcPr')
  const settings = found ?? makeLike(root, 'calcPr')
  if (found === null) insertBefore(root, settings, AFTER_NAMES.slice(1))
  settings.setAttribute('fullCalcOnLoad', '1')
  const chain = workbook.partOf('calcChain')
  const relation = pack.relations(workbook.path).find(({ type }) => type === 'calcChain')
  if (relation !== undefined) pack.dropRelation(workbook.path, relation.id)
  if (chain !== null) pack.drop(chain)
}

/** What is filled is a workbook, even where the file was saved as a template (.xltx). */
export function becomeWorkbook({ package: pack }: TemplateWorkbook): void {
  for (const type of childrenOf(rootOf(pack.edit('[Content_Types].xml'))))
    if (type.getAttribute('ContentType') === `${SPREADSHEET}.template.main+xml`)
      type.setAttribute('ContentType', `${SPREADSHEET}.sheet.main+xml`)
}
