import type { ReactNode } from 'react'
import './cell-change.css'

/** What stands in a cell beside its value: a word for its state, the versions of it. */
export function CellChange({ mark, children }: { mark?: string; children: ReactNode }) {
  return (
    <span className="cell-change">
      {mark !== undefined && <em>{mark}</em>}
      {children}
    </span>
  )
}

/** Old → new, in words where one of them is empty. */
export function OldAndNew({ old, now, mark }: { old: string; now: string; mark?: string }) {
  return (
    <CellChange {...(mark === undefined ? {} : { mark })}>
      {old === '' ? <i>空</i> : <s>{old}</s>}
      <i>→</i>
      <b>{now || '清空'}</b>
    </CellChange>
  )
}
