/** A plan under the name of another city or year, wherever its document and tables name them. */
import type { PlanDefinition } from './definition.ts'

/** Nothing of the new document is known yet: no number, no day. */
export function retitled(plan: PlanDefinition, city: string, year: number): PlanDefinition {
  const said = (text: string) =>
    text.replaceAll(plan.city, city).replaceAll(String(plan.year), String(year))
  const { document, tables } = plan
  return {
    ...plan,
    key: plan.key.replaceAll(String(plan.year), String(year)),
    city,
    year,
    document: {
      ...document,
      title: said(document.title),
      issuer: said(document.issuer),
      number: null,
      issuedOn: null,
    },
    tables: tables.map((table) => ({ ...table, title: said(table.title) })),
  }
}
