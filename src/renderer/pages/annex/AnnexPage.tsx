import { useCallback, useMemo, useState } from 'react'
import { exportKindSchema } from '../../../shared/contract/schemas.ts'
import { contentOf } from '../../../shared/export/content.ts'
import { ITEMS } from '../../../shared/lists/items.ts'
import { paperTables } from '../../../shared/paper/content-paper.ts'
import { useRoute } from '../../app/router.ts'
import { PaperPreview } from '../../paper/preview/PaperPreview.tsx'
import type { Zoom } from '../../paper/preview/use-scale.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { AnnexTools } from './AnnexTools.tsx'
import { Differences } from './Differences.tsx'
import { dressFor } from './dress-table.ts'
import './annex.css'

/** What goes to the document, on the pages on which it will be printed. */
export function AnnexPage() {
  const { plan, rows } = useLedger()
  const items = useRows(ITEMS)
  const { query } = useRoute()
  const kind = exportKindSchema.safeParse(query.kind).data ?? 'annex1'
  const [firstPage, setFirstPage] = useState(1)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [sheets, setSheets] = useState(0)
  const content = useMemo(
    () => contentOf(plan, { projects: rows, items }, kind),
    [plan, rows, items, kind],
  )
  const paper = useMemo(() => ({ title: content.title, tables: paperTables(content) }), [content])
  const dress = useMemo(() => dressFor(content), [content])
  const onSheets = useCallback((count: number) => setSheets(count), [])
  return (
    <div className="annex">
      <AnnexTools
        kind={kind}
        sheets={sheets}
        firstPage={firstPage}
        onFirstPage={setFirstPage}
        zoom={zoom}
        onZoom={setZoom}
      />
      <div className="annex-body">
        <PaperPreview
          paper={paper}
          zoom={zoom}
          firstPage={firstPage}
          dress={dress}
          onSheets={onSheets}
        />
        <aside className="annex-side" aria-label="导出前检查">
          {content.is === 'annexes' &&
            content.tables
              .filter(({ key }) => key === 'annex1')
              .map((table) => <Differences key={table.key} table={table} />)}
        </aside>
      </div>
    </div>
  )
}
