import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { type ListDefinition, placeFields } from '../../../shared/lists/definition.ts'

export type BatchCommand = 'set' | 'copy' | 'move'

interface BatchMenuProps {
  definition: ListDefinition
  /** True where the list takes new rows. */
  isGrowing: boolean
  /** Rows that the selection touches. */
  count: number
  onChoose(command: BatchCommand): void
}

/** Commands for many rows at once, each with the number of rows that it would concern. */
export function BatchMenu({ definition, isGrowing, count, onChoose }: BatchMenuProps) {
  const { rowName } = definition
  const places = placeFields(definition).map((field) => field.label)
  const isEmpty = count === 0
  const item = (key: BatchCommand, label: string) => ({ key, label, onClick: () => onChoose(key) })
  const items = [
    item('set', '批量设置…'),
    ...(isGrowing ? [{ ...item('copy', `复制 ${count} 个${rowName}`), disabled: isEmpty }] : []),
    ...(places.length > 0
      ? [{ ...item('move', `移动 ${count} 个${rowName}到…`), disabled: isEmpty }]
      : []),
  ]
  const words = [
    '批量设置',
    ...(isGrowing ? ['复制行'] : []),
    ...(places.length > 0 ? [`移动到其他${places.join('或')}`] : []),
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button title={words.join('、')} icon={<DownOutlined />} iconPlacement="end">
        批量
      </Button>
    </Dropdown>
  )
}
