import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ListDefinition } from '../../shared/lists/definition.ts'

interface EmptyNoticeProps {
  definition: ListDefinition
  /** True where rows exist but none is shown. */
  isFiltered: boolean
  hasFixedRows: boolean
  /** What to do where there are none, in place of the plain sentence. */
  next?: ReactNode
  onClear(): void
}

export function EmptyNotice({
  definition,
  isFiltered,
  hasFixedRows,
  next,
  onClear,
}: EmptyNoticeProps) {
  return (
    <div className="list-empty" role="status">
      {isFiltered ? (
        <>
          {`没有符合条件的${definition.rowName}`}
          <Button type="link" onClick={onClear}>
            清除筛选
          </Button>
        </>
      ) : (
        (next ?? `台账中还没有${definition.rowName}${hasFixedRows ? '' : '，可用“新增”填写第一个'}`)
      )}
    </div>
  )
}
