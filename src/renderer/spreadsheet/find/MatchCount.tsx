import { useSyncExternalStore } from 'react'
import type { SheetController } from '../adapter/sheet-controller.ts'
import { placeOf } from '../model/find.ts'
import type { FindSession } from './find-session.ts'

interface MatchCountProps {
  sheet: SheetController
  session: FindSession
}

/** 第 3 / 27 处, with the number growing while the search goes on. */
export function MatchCount({ sheet, session }: MatchCountProps) {
  const { query, cells, isDone } = useSyncExternalStore(session.subscribe, session.snapshot)
  const { selection } = useSyncExternalStore(sheet.subscribe, sheet.snapshot)
  const place = placeOf(cells, selection.active)
  const isNone = query.text !== '' && isDone && cells.length === 0
  return (
    <span className={isNone ? 'find-count find-none' : 'find-count'} role="status">
      {query.text !== '' && said(cells.length, place, isDone)}
    </span>
  )
}

function said(count: number, place: number, isDone: boolean): string {
  if (count === 0) return isDone ? '没有找到' : '查找中…'
  const total = `${count} 处${isDone ? '' : '…'}`
  return place < 0 ? `共 ${total}` : `第 ${place + 1} / ${total}`
}
