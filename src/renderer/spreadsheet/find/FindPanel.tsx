import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import { Button, Checkbox, Input, type InputRef, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { SheetController } from '../adapter/sheet-controller.ts'
import type { FindScope } from '../model/find.ts'
import { MatchCount } from './MatchCount.tsx'
import { ReplacementInput, ReplaceTools } from './ReplaceTools.tsx'
import type { Finding } from './use-finding.ts'
import { useMatchMarks } from './use-match-marks.ts'
import './find.css'

const SCOPES: { value: FindScope; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'column', label: '当前列' },
  { value: 'selection', label: '选区' },
]

interface FindPanelProps {
  sheet: SheetController
  api: GridApi<Row>
  finding: Finding
  onReplaces(replaces: boolean): void
  onClose(): void
}

/** Search, and replace where asked for, in a bar above the cells that covers none of them. */
export function FindPanel({ sheet, api, finding, onReplaces, onClose }: FindPanelProps) {
  const { session, replaces, call } = finding
  const { query, scope, cells } = useSyncExternalStore(session.subscribe, session.snapshot)
  const input = useRef<InputRef>(null)
  const [replacement, setReplacement] = useState('')
  useMatchMarks(api, session)

  useEffect(() => {
    session.start()
    return () => session.stop()
  }, [session])
  // What pinyin finds cannot be replaced.
  useEffect(() => session.ask({ pinyin: !replaces }), [session, replaces])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every call puts the focus here
  useEffect(() => input.current?.focus({ cursor: 'all' }), [call])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // React hands on what happens in the preview, which closes by itself.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    event.preventDefault()
    onClose()
  }

  return (
    <search
      className="find-bar"
      aria-label={replaces ? '查找和替换' : '查找'}
      onKeyDown={onKeyDown}
    >
      <Input
        ref={input}
        className="find-text"
        size="small"
        value={query.text}
        placeholder={replaces ? '查找内容' : '查找内容或拼音首字母'}
        aria-label="查找内容"
        onChange={(event) => session.ask({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing)
            session.step(event.shiftKey ? -1 : 1)
        }}
      />
      {replaces && (
        <ReplacementInput {...{ session, replacement }} onReplacement={setReplacement} />
      )}
      <MatchCount sheet={sheet} session={session} />
      <Button
        size="small"
        icon={<UpOutlined />}
        disabled={cells.length === 0}
        title="上一处（Shift+Enter 或 Shift+F3）"
        aria-label="上一处"
        onClick={() => session.step(-1)}
      />
      <Button
        size="small"
        icon={<DownOutlined />}
        disabled={cells.length === 0}
        title="下一处（Enter 或 F3）"
        aria-label="下一处"
        onClick={() => session.step(1)}
      />
      {replaces ? (
        <ReplaceTools {...{ sheet, session, replacement }} />
      ) : (
        <Button
          size="small"
          type="link"
          title="查找并替换（Ctrl+H）"
          onClick={() => onReplaces(true)}
        >
          替换…
        </Button>
      )}
      <span className="find-rule" />
      <Segmented
        size="small"
        options={SCOPES}
        value={scope}
        aria-label="查找范围"
        onChange={(value) => session.lookIn(value)}
      />
      <Checkbox
        checked={query.matchCase}
        onChange={(event) => session.ask({ matchCase: event.target.checked })}
      >
        区分大小写
      </Checkbox>
      <Checkbox
        checked={query.wholeCell}
        onChange={(event) => session.ask({ wholeCell: event.target.checked })}
      >
        整格匹配
      </Checkbox>
      <span className="find-rule" />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        title="关闭（Esc）"
        aria-label="关闭查找"
        onClick={onClose}
      />
    </search>
  )
}
