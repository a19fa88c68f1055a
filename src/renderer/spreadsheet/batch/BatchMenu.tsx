import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'

export type BatchCommand = 'set' | 'copy' | 'move'

interface BatchMenuProps {
  rowName: string
  /** Rows that the selection touches. */
  count: number
  onChoose(command: BatchCommand): void
}

/** Commands for many rows at once, each with the number of rows that it would concern. */
export function BatchMenu({ rowName, count, onChoose }: BatchMenuProps) {
  const isEmpty = count === 0
  const items = [
    { key: 'set', label: '批量设置…', onClick: () => onChoose('set') },
    {
      key: 'copy',
      label: `复制 ${count} 个${rowName}`,
      disabled: isEmpty,
      onClick: () => onChoose('copy'),
    },
    {
      key: 'move',
      label: `移动 ${count} 个${rowName}到…`,
      disabled: isEmpty,
      onClick: () => onChoose('move'),
    },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        title="批量设置、复制行、移动到其他辖市区或类别"
        icon={<DownOutlined />}
        iconPlacement="end"
      >
        批量
      </Button>
    </Dropdown>
  )
}
