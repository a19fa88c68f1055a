/** The quick search that a grid applies: the one typed, as soon as what it looks into is ready. */
import { useEffect, useRef, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import { type RowSearch, wantsPinyin } from '../../shared/search/quick-search.ts'
import { inSlices, type SlicedWork } from './in-slices.ts'

/** How far the rows are ready: Chinese words only need the texts. */
type Readiness = 'nothing' | 'texts' | 'pinyin'

/** Until the rows are ready, the search before stays in force, so that no key waits for them. */
export function useReadySearch(finder: RowSearch, rows: readonly Row[], typed: string): string {
  const [applied, setApplied] = useState('')
  const latest = useRef(typed)
  const work = useRef<SlicedWork | null>(null)
  const ready = useRef<Readiness>('nothing')

  const follow = useRef(() => {
    const text = latest.current
    const isEnough = text.trim() === '' || suffices(ready.current, text)
    if (isEnough) setApplied(text)
    // Pinyin that nobody waits for would slow down the next key.
    work.current?.hurry(!isEnough)
  })

  useEffect(() => {
    const reach = (readiness: Readiness) => {
      ready.current = readiness
      follow.current()
    }
    ready.current = 'nothing'
    const own = finder.prepare(
      rows,
      () => reach('texts'),
      (items, act) => inSlices(items, act, () => reach('pinyin')),
    )
    work.current = own
    // Someone may be waiting for rows that have given way to these.
    follow.current()
    return () => own.stop()
  }, [finder, rows])

  useEffect(() => {
    latest.current = typed
    follow.current()
  }, [typed])

  return applied
}

function suffices(readiness: Readiness, typed: string): boolean {
  return readiness === 'pinyin' || (readiness === 'texts' && !wantsPinyin(typed))
}
