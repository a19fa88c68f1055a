/** The sheet of a month for districts, as one workbook or a zip. */
import { LedgerError } from '../../shared/errors.ts'
import { monthList } from '../../shared/progress/month-list.ts'
import { monthText, parseMonth } from '../../shared/values/month.ts'
import { makeDispatch, zipDispatch } from '../exchange/dispatch.ts'
import type { Download } from '../export/export-workbook.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import type { TemplateFile } from '../template/open-template.ts'

/** @throws LedgerError VALUE_INVALID for what is no month, or a district that the plan lacks. */
export async function monthWorkbook(
  ledger: Ledger,
  district: string | null,
  written: string,
  template?: TemplateFile,
): Promise<Download> {
  const month = parseMonth(written)
  if (month === null) throw new LedgerError('VALUE_INVALID', `“${written}”不是月份，请写成 2023-04`)
  const dispatch = await makeDispatch(ledger, district, { list: monthList(month), template })
  const [only] = dispatch.workbooks
  if (district !== null && only !== undefined) return only
  return {
    name: `${planOf(ledger).city}${monthText(month)}调度表.zip`,
    bytes: zipDispatch(dispatch),
  }
}
