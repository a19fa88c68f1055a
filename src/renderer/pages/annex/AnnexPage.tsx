import { useMemo } from 'react'
import { annex1, targetTable } from '../../../shared/annex/table.ts'
import { OfficialTable } from '../../paper/OfficialTable.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { AnnexTools } from './AnnexTools.tsx'
import { CountCell, differs } from './CountCell.tsx'
import { Differences } from './Differences.tsx'
import './annex.css'

/** 附件1 counted from the ledger beside the official numbers, and 附件2. */
export function AnnexPage() {
  const { plan, rows } = useLedger()
  const table = useMemo(
    () =>
      annex1(
        plan,
        rows.map((row) => row.cells),
      ),
    [plan, rows],
  )
  const other = useMemo(() => targetTable(plan, 'annex2'), [plan])
  return (
    <div className="annex">
      <div className="toolbar" role="toolbar" aria-label="附件表工具">
        <h2>附件表</h2>
        <span className="annex-hint">数字由台账实时统计，单击数字查看对应项目</span>
        <span className="toolbar-gap" />
        <AnnexTools />
      </div>
      <div className="annex-body">
        <div className="annex-sheets">
          <OfficialTable
            table={table}
            renderCell={(place) => <CountCell {...place} />}
            isMarked={({ cell }) => differs(cell)}
          />
          <OfficialTable table={other} />
        </div>
        <Differences table={table} />
      </div>
    </div>
  )
}
