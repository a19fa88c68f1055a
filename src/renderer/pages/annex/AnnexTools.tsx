import { InputNumber } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../../app/ExportButton.tsx'

/** What the annex page exports; the annexes' page numbers go on from the document's. */
export function AnnexTools() {
  const [firstPage, setFirstPage] = useState(1)
  return (
    <>
      <InputNumber
        prefix="首页页码"
        aria-label="首页页码"
        title="第一页的页码：附件的页码接着正文"
        min={1}
        max={9999}
        precision={0}
        value={firstPage}
        onChange={(page) => setFirstPage(page ?? 1)}
        style={{ width: 132 }}
      />
      <ExportButton kind="annex1" firstPage={firstPage} isPrimary what="附件1" />
      <ExportButton kind="annex2" firstPage={firstPage} what="附件2" />
      <ExportButton kind="annexes" firstPage={firstPage} what="全部附件" />
    </>
  )
}
