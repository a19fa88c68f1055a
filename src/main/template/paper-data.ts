/** A table of finished texts as what its template asks for: its headings are the marks. */

import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { TemplateData } from './data.ts'
import { factsOf } from './facts.ts'

export function paperData(
  plan: PlanDefinition,
  { mark, title, note, header, headerRows, columns, rows }: PaperTable,
  name: string,
  seq: number,
): TemplateData {
  const headings = header.filter(({ row, rowSpan }) => row + rowSpan === headerRows)
  return {
    facts: [
      ...factsOf({ plan, mark, title, name, unit: '', rows: rows.length, seq }),
      { name: '附注', value: note ?? '' },
    ],
    columns: columns.map(({ mark: own, isNumber, decimals = 0, repeats }, index) => ({
      name: own ?? headings.find(({ column }) => column === index)?.text ?? '',
      aliases: [],
      format: isNumber ? numberFormat(decimals) : '@',
      ...(repeats === undefined ? {} : { repeats }),
    })),
    rows: rows.map(({ cells }) =>
      cells.map((text, index) =>
        columns[index]?.isNumber === true && text !== '' ? Number(text) : text,
      ),
    ),
    totalLabel: '合计',
    wantsTotal: false,
    keyColumns: [],
    words: new Map(),
  }
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}
