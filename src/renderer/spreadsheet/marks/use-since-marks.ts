/**
 * Marks of rows that are no longer as they last went out, beside those that rows tell by themselves.
 * They are asked for while the menu of marks is open or the list is narrowed to them.
 */
import { useMemo, useRef, useState } from 'react'
import { ROW_MARKS, type RowMark, type SinceMark } from '../../../shared/lists/marks.ts'
import {
  type ChangedSince,
  type SinceAnswer,
  useChangedSince,
} from '../../service/use-changed-since.ts'
import type { RowMarks } from './use-row-marks.ts'

/** Of each such mark that the list offers. */
export type SinceAnswers = ReadonlyMap<RowMark, SinceAnswer>

/** The marks to which a list is narrowed, with what is known of their rows. */
export type ShownSince = readonly (ChangedSince & { mark: SinceMark })[]

const NONE: readonly SinceMark[] = []

interface Options {
  list: string
  /** Without them the list offers no marks at all. */
  marks: RowMarks | undefined
  kinds: readonly SinceMark[] | undefined
  /** To which the list is narrowed. */
  shown: readonly RowMark[]
}

export function useSinceMarks({ list, marks, kinds = NONE, shown }: Options) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const isWanted = (mark: SinceMark) => kinds.includes(mark) && (isMenuOpen || shown.includes(mark))
  const changed = useChangedSince(list, 'changed', isWanted('changed'))
  const exported = useChangedSince(list, 'exported', isWanted('exported'))
  const answers: SinceAnswers = useMemo(() => {
    const all = { changed, exported }
    return new Map(kinds.map((mark) => [mark, all[mark]]))
  }, [kinds, changed, exported])
  const latest = useRef(answers)
  latest.current = answers
  const narrowed: ShownSince = useMemo(
    () =>
      kinds.flatMap((mark) => {
        const answer = answers.get(mark)?.answer ?? null
        return answer === null || !shown.includes(mark) ? [] : [{ mark, ...answer }]
      }),
    [kinds, answers, shown],
  )
  // Rows stay where they are until asked, unless they are compared with other files than before.
  const compared = narrowed.map(filesOf).join(';')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks narrow the list anew
  const all = useMemo(
    () => (marks === undefined ? undefined : withSince(marks, kinds, () => latest.current)),
    [marks, kinds, compared],
  )
  return { marks: all, answers, narrowed, isMenuOpen, setMenuOpen }
}

/** Which files rows are compared with, as text to be compared. */
function filesOf({ mark, files }: ShownSince[number]): string {
  return mark + files.map(({ seq, district, period }) => [seq, district, period].join('/')).join()
}

function withSince(
  marks: RowMarks,
  kinds: readonly SinceMark[],
  answers: () => SinceAnswers,
): RowMarks {
  const all: ReadonlySet<RowMark> = new Set([...marks.kinds, ...kinds])
  return {
    ...marks,
    kinds: ROW_MARKS.filter((mark) => all.has(mark)),
    of(row) {
      const known = answers()
      const since = kinds.filter((mark) => known.get(mark)?.answer?.rows.has(row.id) === true)
      return since.length === 0 ? marks.of(row) : [...marks.of(row), ...since]
    },
  }
}
