import { CheckOutlined, DownOutlined, TableOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps, Popover } from 'antd'
import { useState } from 'react'
import type { View } from '../../../shared/views/known-views.ts'
import type { Views } from './use-views.ts'
import { ViewNameForm } from './ViewNameForm.tsx'
import './views.css'

type Naming = 'saveAs' | 'rename'

/** The views of a list and what can be done with the chosen one. */
export function ViewsMenu({ views }: { views: Views }) {
  const { message } = App.useApp()
  const [naming, setNaming] = useState<Naming | null>(null)
  const { chosen, isChanged } = views
  const finish = async (name: string) => {
    const refusal = naming === 'rename' ? await views.rename(name) : await views.saveAs(name)
    if (refusal === null) setNaming(null)
    return refusal
  }
  const remove = async () => {
    const refusal = await views.remove()
    if (refusal === null) void message.info(`已删除视图“${chosen.name}”，可撤销`)
    else void message.warning(refusal)
  }
  return (
    <Popover
      open={naming !== null}
      onOpenChange={(open) => !open && setNaming(null)}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      title={naming === 'rename' ? `重命名视图“${chosen.name}”` : '把当前的列、排序和筛选存为视图'}
      content={
        <ViewNameForm
          initial={naming === 'rename' ? chosen.name : ''}
          onFinish={finish}
          onCancel={() => setNaming(null)}
        />
      }
    >
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{ items: itemsOf(views, setNaming, () => void remove()) }}
      >
        <Button
          icon={<TableOutlined />}
          className="views-button"
          aria-label={`视图：${chosen.name}${isChanged ? '（已改动）' : ''}`}
          title={isChanged ? `视图“${chosen.name}”，列、排序或筛选已改动` : `视图“${chosen.name}”`}
        >
          <span className="views-name">{chosen.name}</span>
          {isChanged && <span className="views-changed">＊</span>}
          <DownOutlined />
        </Button>
      </Dropdown>
    </Popover>
  )
}

function itemsOf(
  views: Views,
  onName: (naming: Naming) => void,
  onRemove: () => void,
): NonNullable<MenuProps['items']> {
  const { all, chosen, isChanged } = views
  const item = (view: View) => ({
    key: view.id,
    label: view.name,
    icon: <CheckOutlined className={view.id === chosen.id ? '' : 'menu-unchecked'} />,
    onClick: () => views.choose(view),
  })
  const saved = all.filter((view) => view.isSaved)
  const children =
    saved.length > 0
      ? saved.map(item)
      : [{ key: 'none', label: '还没有，可用“另存为”建立', disabled: true }]
  const own = chosen.isSaved ? `“${chosen.name}”` : '（自带视图不能改）'
  return [
    {
      key: 'given',
      type: 'group',
      label: '默认视图',
      children: all.filter((view) => !view.isSaved).map(item),
    },
    { key: 'saved', type: 'group', label: '已保存的视图', children },
    { type: 'divider' },
    {
      key: 'restore',
      label: '恢复到所选视图',
      disabled: !isChanged,
      onClick: () => views.choose(chosen),
    },
    {
      key: 'update',
      label: `更新当前视图${own}`,
      disabled: !chosen.isSaved || !isChanged,
      onClick: views.update,
    },
    { key: 'saveAs', label: '另存为…', onClick: () => onName('saveAs') },
    {
      key: 'rename',
      label: '重命名…',
      disabled: !chosen.isSaved,
      onClick: () => onName('rename'),
    },
    { key: 'remove', label: '删除', danger: true, disabled: !chosen.isSaved, onClick: onRemove },
  ]
}
