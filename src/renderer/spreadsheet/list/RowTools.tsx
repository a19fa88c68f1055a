import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { type BatchCommand, BatchMenu } from '../batch/BatchMenu.tsx'
import type { ListTool } from './list-tools.ts'

interface RowToolsProps {
  definition: ListDefinition
  tools: readonly ListTool[]
  /** Rows that deleting would concern. */
  targets: number
  onAdd(): void
  onRemove(): void
  onBatch(command: BatchCommand): void
}

const CHANGING: readonly ListTool[] = ['add', 'remove', 'batch']

/** What adds, removes and changes rows. */
export function RowTools({ definition, tools, targets, ...on }: RowToolsProps) {
  const { rowName } = definition
  if (!CHANGING.some((tool) => tools.includes(tool))) return null
  return (
    <>
      <span className="toolbar-rule" />
      {tools.includes('add') && (
        <Button icon={<PlusOutlined />} onClick={on.onAdd}>
          新增
        </Button>
      )}
      {tools.includes('remove') && (
        <Popconfirm
          title={`将删除 ${targets} 个${rowName}，可撤销`}
          okText="删除"
          okButtonProps={{ danger: true }}
          onConfirm={on.onRemove}
          disabled={targets === 0}
        >
          <Button
            icon={<DeleteOutlined />}
            disabled={targets === 0}
            title={targets === 0 ? `先单击序号选中要删除的${rowName}` : undefined}
          >
            删除
          </Button>
        </Popconfirm>
      )}
      {tools.includes('batch') && (
        <BatchMenu
          definition={definition}
          isGrowing={tools.includes('add')}
          count={targets}
          onChoose={on.onBatch}
        />
      )}
    </>
  )
}
