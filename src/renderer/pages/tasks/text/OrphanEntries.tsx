import { App, Button, Select } from 'antd'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { ATTACHMENTS } from '../../../../shared/lists/attachments.ts'
import { ITEMS } from '../../../../shared/lists/items.ts'
import { enteredText } from '../../../../shared/tasks/edit/orphans.ts'
import type { PlanItem } from '../../../../shared/tasks/plan-items.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import type { WriteResult } from '../../../service/writes.ts'

interface OrphanEntriesProps {
  /** Rows of list `item` whose words the plan no longer has. */
  orphans: readonly Row[]
  /** Items that have no entry yet. */
  items: readonly PlanItem[]
}

/** What was entered about words that are gone (待对应): it goes to an item, or is thrown away on a word. */
export function OrphanEntries({ orphans, items }: OrphanEntriesProps) {
  const store = useLedgerStore()
  const files = useRows(ATTACHMENTS)
  const { message } = App.useApp()
  const say = (result: WriteResult) => {
    if (!result.ok) void message.error(result.reason)
  }
  const filesOf = (id: string) =>
    files.filter(({ cells }) => cells.list === ITEMS.key && cells.row === id)
  const assign = async (from: string, to: string) =>
    say(await store.write((client) => client.tasks.assign({ from, to })))
  const remove = async ({ id, cells }: Row) =>
    say(
      await store.edit(
        [
          { edit: 'delete', list: ITEMS.key, id, old: cells },
          ...filesOf(id).map(
            (file) =>
              ({ edit: 'delete', list: ATTACHMENTS.key, id: file.id, old: file.cells }) as const,
          ),
        ],
        '删除待对应的落实情况',
      ),
    )
  if (orphans.length === 0) return null
  return (
    <ul className="task-orphans" aria-label="待对应">
      {orphans.map(({ id, cells }) => (
        <li key={id}>
          <span className="task-orphan-mark">待对应</span>
          <span className="task-orphan-words">
            <span>{`原要求：${String(cells.was ?? '')}`}</span>
            <span>{saidOf(cells, filesOf(id).length)}</span>
          </span>
          <Select
            aria-label={`把“${String(cells.was ?? '')}”对应到`}
            placeholder="对应到…"
            size="small"
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={420}
            style={{ width: 150 }}
            options={items.map((item) => ({ value: item.id, label: itemText(item) }))}
            notFoundContent="没有还未登记的事项"
            onChange={(to: string | null) => to !== null && void assign(id, to)}
          />
          <Button size="small" onClick={() => void remove({ id, cells })}>
            删除
          </Button>
        </li>
      ))}
    </ul>
  )
}

function saidOf(cells: Row['cells'], files: number): string {
  return [enteredText(cells), files > 0 ? `${files} 个附件` : ''].filter(Boolean).join('，')
}

function itemText({ task, requirement, deadline, goal }: PlanItem): string {
  const terms = [deadline?.text, goal?.text].filter(Boolean).join('，')
  return `任务 ${task.number}：${requirement}${terms === '' ? '' : `（${terms}）`}`
}
