/**
 * What of a list is no longer as it last went out. Asked while somebody wants to know, again with
 * every revision, export and connection; never twice at once, for after a large change the answer is
 * long.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Cells } from '../../shared/changes/change.ts'
import type { OutgoingFile } from '../../shared/contract/exchange.ts'
import type { SinceMark } from '../../shared/lists/marks.ts'
import { explain } from './explain.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { useLedger, useLedgerStore } from './use-ledger.tsx'

export interface ChangedSince {
  /** With which rows are compared, newest revision first; none where nothing went out. */
  files: readonly OutgoingFile[]
  /** By id: what its changed cells held then; null for a row that was not there. */
  rows: ReadonlyMap<string, Cells | null>
}

/** Both null until the first answer, and while nobody wants to know. */
export interface SinceAnswer {
  answer: ChangedSince | null
  failure: string | null
}

const UNASKED: SinceAnswer = { answer: null, failure: null }

export function useChangedSince(list: string, mark: SinceMark, isWanted: boolean): SinceAnswer {
  const store = useLedgerStore()
  const { info, exports, isOnline } = useLedger()
  const { opening, seq } = info
  const question = `${mark} ${list} ${opening}`
  const [known, setKnown] = useState({ question, since: UNASKED })
  const latest = useRef<OneAtATime | null>(null)

  // What was asked of a connection that broke may never be answered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connection, another asking
  const asking = useMemo(() => {
    const own: OneAtATime = new OneAtATime(async () => {
      const told = (since: (last: SinceAnswer) => SinceAnswer) => {
        if (latest.current !== own) return
        setKnown((last) => ({
          question,
          since: since(last.question === question ? last.since : UNASKED),
        }))
      }
      try {
        const { files, rows } = await store.service.exchange.changed({ list, mark })
        const answer = { files, rows: new Map(Object.entries(rows)) }
        told(() => ({ answer, failure: null }))
      } catch (error) {
        told(({ answer }) => ({ answer, failure: explain(error) }))
      }
    })
    return own
  }, [store, list, mark, question, isOnline])
  latest.current = isWanted ? asking : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes the answer another one
  useEffect(() => {
    if (isWanted) void asking.wish()
  }, [asking, isWanted, seq, exports])

  // Whoever asks again later is not told what was true then.
  useEffect(
    () => (isWanted ? () => setKnown({ question, since: UNASKED }) : undefined),
    [question, isWanted],
  )

  return isWanted && known.question === question ? known.since : UNASKED
}
