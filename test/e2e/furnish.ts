/** What an office adds to a sample in its first weeks, so that no page of it is empty. */
import { addSchemes } from '../../src/main/assessment/add-schemes.ts'
import { shippedSchemes } from '../../src/main/assessment/templates.ts'
import { entriesToRegister } from '../../src/main/enterprises/register-enterprises.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { Cells } from '../../src/shared/changes/change.ts'

export function furnish(ledger: Ledger): void {
  addSchemes(
    ledger,
    '张三',
    shippedSchemes().map(({ scheme }) => scheme),
  )
  const typed = ledger.rows('schemeItem').find(({ cells }) => cells.measure === 'typed')
  const project = ledger.rows('project')[0]?.id ?? ''
  const rows: [list: string, cells: Cells][] = [
    ['schemeEntry', { item: typed?.id ?? '', place: '丹阳市', value: 80, note: '督查组核定' }],
    ['progress', { project, month: '2023-04', status: '在建', percent: 40, note: '设备到货' }],
    ['progress', { project, month: '2023-05', status: '调试', percent: 70 }],
    ['enterprise', entriesToRegister(ledger)[0] ?? {}],
  ]
  commitEdits(
    ledger,
    '张三',
    rows.map(([list, cells]) => ({ edit: 'insert', list, cells })),
  )
}
