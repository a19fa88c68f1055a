import { Checkbox, InputNumber, Select } from 'antd'
import type { ExportKind } from '../../../shared/contract/schemas.ts'
import type { ListChoice } from '../../../shared/export/list-choice.ts'
import { ExportButton, type ExportRequest } from '../../app/ExportButton.tsx'
import type { Zoom } from '../../paper/preview/use-scale.ts'
import { AnnexTabs } from './AnnexTabs.tsx'

/** How the pages are numbered, marked and seen. */
export interface PageLook {
  firstPage: number
  isDraft: boolean
  zoom: Zoom
}

interface AnnexToolsProps {
  kind: ExportKind
  /** Name of the document that is shown. */
  what: string
  sheets: number
  look: PageLook
  onLook(look: PageLook): void
  list: ListChoice | undefined
  before(request: ExportRequest): void
}

const ZOOMS: { value: Zoom; label: string }[] = [
  { value: 'fit', label: '适合宽度' },
  { value: 1.5, label: '150%' },
  { value: 1, label: '100%' },
  { value: 0.75, label: '75%' },
  { value: 0.5, label: '50%' },
]

/** Which document, how its pages are numbered and seen, and its export. */
export function AnnexTools(props: AnnexToolsProps) {
  const { kind, what, sheets, look, onLook, list, before } = props
  const { firstPage, isDraft, zoom } = look
  return (
    <div className="toolbar" role="toolbar" aria-label="附件表工具">
      <AnnexTabs current={kind} />
      <span className="toolbar-gap" />
      <span className="annex-sheets">{`共 ${sheets} 页`}</span>
      <Select
        aria-label="显示比例"
        value={zoom}
        options={ZOOMS}
        onChange={(value) => onLook({ ...look, zoom: value })}
        style={{ width: 96 }}
      />
      <Checkbox
        checked={isDraft}
        onChange={({ target }) => onLook({ ...look, isDraft: target.checked })}
      >
        草稿
      </Checkbox>
      <InputNumber
        prefix="首页页码"
        aria-label="首页页码"
        title="第一页的页码：附件的页码接着正文"
        min={1}
        max={9999}
        precision={0}
        value={firstPage}
        onChange={(page) => onLook({ ...look, firstPage: page ?? 1 })}
        style={{ width: 116 }}
      />
      <ExportButton
        kind={kind}
        what={what}
        isPrimary
        firstPage={firstPage}
        isDraft={isDraft}
        list={list}
        before={before}
      />
    </div>
  )
}
