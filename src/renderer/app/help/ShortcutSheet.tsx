import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { showHelp } from './help.ts'
import { SHORTCUTS, type ShortcutGroup } from './shortcuts.ts'
import './help.css'

/** Every key by group, narrowed by words of the key or of what it does. */
export function ShortcutSheet() {
  const [search, setSearch] = useState('')
  const groups = found(search)
  return (
    <Modal
      open
      width={860}
      title="快捷键"
      footer={null}
      onCancel={() => showHelp(null)}
      className="shortcuts"
    >
      <Input
        autoFocus
        allowClear
        prefix={<SearchOutlined />}
        value={search}
        placeholder="搜索：填充、Ctrl+D…"
        aria-label="搜索快捷键"
        onChange={({ target }) => setSearch(target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section className="shortcuts-scroll" aria-label="全部快捷键" tabIndex={0}>
        <div className="shortcuts-groups">
          {groups.map(({ title, keys }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={key}>
                    <dt>{key}</dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {groups.length === 0 && <p role="status">没有这样的快捷键，换个词试试</p>}
      </section>
    </Modal>
  )
}

function found(search: string): ShortcutGroup[] {
  const words = search.toLowerCase().split(/\s+/u)
  return SHORTCUTS.map(({ title, keys }) => ({
    title,
    keys: keys.filter((pair) =>
      words.every((word) => pair.some((text) => text.toLowerCase().includes(word))),
    ),
  })).filter(({ keys }) => keys.length > 0)
}
