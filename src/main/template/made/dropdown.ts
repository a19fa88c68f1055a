/** Rules of a sheet that is made with exceljs. */
import type { DataValidation, Worksheet } from 'exceljs'

/** A rule over a whole range: cell by cell it would be thousands. */
export function addRule(sheet: Worksheet, range: string, rule: DataValidation): void {
  // exceljs keeps range validations in a model that its types do not show.
  const { dataValidations } = sheet as Worksheet & {
    dataValidations: { add(range: string, validation: object): void }
  }
  dataValidations.add(range, rule)
}
