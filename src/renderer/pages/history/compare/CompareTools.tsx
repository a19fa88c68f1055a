import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { DIFFERENCE_WORDS, type DifferenceKind } from '../../../../shared/history/row-difference.ts'
import { shownList } from '../../../../shared/history/shown-list.ts'
import { useLists } from '../../../service/use-ledger.tsx'

export interface ListCount {
  list: string
  added: number
  removed: number
  changed: number
}

export type ShownKind = DifferenceKind | 'all'

interface CompareToolsProps {
  lists: readonly ListCount[]
  list: string | null
  kind: ShownKind
  search: string
  isWide: boolean
  /** The project in focus that the ledger has now; null for anything else. */
  project: string | null
  /** Selected rows that can be restored, and to which revision. */
  restorable: { rows: number; seq: number } | null
  onList(list: string): void
  onKind(kind: ShownKind): void
  onSearch(text: string): void
  onWide(isWide: boolean): void
  onJump(): void
  onRestore(): void
}

export function CompareTools(props: CompareToolsProps) {
  const { lists, list, kind } = props
  const known = useLists()
  const counts = lists.find((item) => item.list === list)
  const kinds = (['changed', 'added', 'removed'] as const).filter(
    (key) => counts !== undefined && counts[key] > 0,
  )
  return (
    <div className="toolbar" role="toolbar" aria-label="比较工具">
      <Select
        aria-label="列表"
        style={{ minWidth: 150 }}
        popupMatchSelectWidth={false}
        value={list}
        options={lists.map((item) => ({
          value: item.list,
          label: `${shownList(known, item.list).title}（${item.added + item.removed + item.changed}）`,
        }))}
        onChange={props.onList}
      />
      <Segmented<ShownKind>
        aria-label="变化"
        value={kind}
        options={[
          { value: 'all', label: '全部' },
          ...kinds.map((key) => ({
            value: key,
            label: `${DIFFERENCE_WORDS[key]} ${counts?.[key] ?? 0}`,
          })),
        ]}
        onChange={props.onKind}
      />
      <Input
        className="compare-search"
        prefix={<SearchOutlined />}
        allowClear
        value={props.search}
        placeholder="搜索文字或拼音首字母"
        aria-label="搜索"
        onChange={(event) => props.onSearch(event.target.value)}
      />
      <Checkbox checked={props.isWide} onChange={({ target }) => props.onWide(target.checked)}>
        显示所有列
      </Checkbox>
      <span className="toolbar-gap" />
      <Button disabled={props.project === null} onClick={props.onJump}>
        转到项目
      </Button>
      <Button disabled={props.restorable === null} onClick={props.onRestore}>
        {props.restorable === null
          ? '恢复选中的行'
          : `恢复选中的 ${props.restorable.rows} 行到第 ${props.restorable.seq} 版`}
      </Button>
    </div>
  )
}
