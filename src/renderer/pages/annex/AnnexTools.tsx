import { InputNumber, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import type { ExportKind } from '../../../shared/contract/schemas.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { navigate } from '../../app/router.ts'
import type { Zoom } from '../../paper/preview/use-scale.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { documentsOf } from './documents.ts'

interface AnnexToolsProps {
  kind: ExportKind
  sheets: number
  firstPage: number
  onFirstPage(page: number): void
  zoom: Zoom
  onZoom(zoom: Zoom): void
}

const ZOOMS: { value: Zoom; label: string }[] = [
  { value: 'fit', label: '适合宽度' },
  { value: 1.5, label: '150%' },
  { value: 1, label: '100%' },
  { value: 0.75, label: '75%' },
  { value: 0.5, label: '50%' },
]

/** Which document, how it is numbered and seen, and its export. */
export function AnnexTools(props: AnnexToolsProps) {
  const { kind, sheets, firstPage, onFirstPage, zoom, onZoom } = props
  const { plan } = useLedger()
  const documents = useMemo(() => documentsOf(plan), [plan])
  const chosen = documents.find((document) => document.kind === kind)
  return (
    <div className="toolbar" role="toolbar" aria-label="附件表工具">
      <h2>附件表</h2>
      <Segmented
        aria-label="文件"
        value={kind}
        options={documents.map(({ kind: value, name }) => ({ value, label: name }))}
        onChange={(value) => navigate('annex', { kind: value })}
      />
      <span className="toolbar-gap" />
      <span className="annex-hint">{`共 ${sheets} 页`}</span>
      <Select
        aria-label="显示比例"
        value={zoom}
        options={ZOOMS}
        onChange={onZoom}
        style={{ width: 96 }}
      />
      <InputNumber
        prefix="首页页码"
        aria-label="首页页码"
        title="第一页的页码：附件的页码接着正文"
        min={1}
        max={9999}
        precision={0}
        value={firstPage}
        onChange={(page) => onFirstPage(page ?? 1)}
        style={{ width: 132 }}
      />
      <ExportButton kind={kind} firstPage={firstPage} isPrimary what={chosen?.name ?? ''} />
    </div>
  )
}
