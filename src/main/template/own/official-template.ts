/** What an office starts from when it makes a template of its own. */
import type { TemplateFormat, TemplateKind } from '../../../shared/contract/schemas.ts'
import { templateParts } from '../../../shared/export/template-kinds.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf } from '../../plan/current-plan.ts'
import { detailOfList, formOfList } from '../made/template-of-list.ts'
import type { TemplateFile } from '../open-template.ts'
import { shippedTemplate } from '../shipped.ts'
import { triedList } from './tried-list.ts'

/** Of a special ledger it is drawn from the fields that it has now. */
export async function officialTemplate(
  ledger: Ledger,
  kind: TemplateKind,
  format: TemplateFormat,
): Promise<TemplateFile> {
  const { of, list: key } = templateParts(kind)
  if (key === null) return shippedTemplate(of, format)
  const list = triedList(ledger, key)
  return of === 'projects' ? detailOfList(list) : formOfList(planOf(ledger), list)
}
