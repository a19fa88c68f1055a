import type { ReactNode } from 'react'
import { CHANGE_KIND_LABELS } from '../../../../shared/changes/kind-labels.ts'
import type { HistoryEntry, HistoryFilter } from '../../../../shared/history/story.ts'
import { hrefOf } from '../../../app/address.ts'
import { clockText } from '../moment-text.ts'
import { LineText } from './LineText.tsx'
import { MORE_LINES, useLines } from './use-lines.ts'

interface StoryEntryProps {
  entry: HistoryEntry
  /** Names that people gave to the revision. */
  names: readonly string[]
  actions: ReactNode
  filter: HistoryFilter
}

/** One change: when, who, what, and what can be done about it. */
export function StoryEntry({ entry, names, actions, filter }: StoryEntryProps) {
  const { seq, at, author, kind, takenBackBy } = entry
  const { lines, rest, more, failure } = useLines(entry, filter)
  return (
    <li className="story-entry" data-taken-back={takenBackBy !== null}>
      <time dateTime={at}>{clockText(at)}</time>
      <span className="story-author" title={author}>
        {author}
      </span>
      <span className="story-kind" data-kind={kind}>
        {CHANGE_KIND_LABELS[kind]}
      </span>
      <div className="story-what">
        {tellsByLine(entry) ? null : <p className="story-note">{entry.note}</p>}
        {!tellsByNote(entry) && lines.map((line) => <LineText key={keyOf(line)} line={line} />)}
        {kind === 'create' && <span className="story-whole">{countsText(entry)}</span>}
        {kind !== 'create' && rest > 0 && (
          <button type="button" className="link-button story-more" onClick={more}>
            {`再列 ${Math.min(rest, MORE_LINES)} 处`}
            <small>{`（还有 ${rest} 处；本次${countsText(entry)}）`}</small>
          </button>
        )}
        {failure !== null && <span role="alert">{failure}</span>}
        {takenBackBy !== null && (
          <span className="story-taken-back">{`已撤回（第 ${takenBackBy} 版）`}</span>
        )}
      </div>
      <span className="story-names">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </span>
      <a
        className="story-seq"
        href={hrefOf('history', { change: String(seq) })}
        title="逐行查看这次改动"
      >
        {`第 ${seq} 版`}
      </a>
      <span className="story-actions">{actions}</span>
    </li>
  )
}

function keyOf({ list, id, op, field }: HistoryEntry['lines'][number]): string {
  return [list, id, op, field].join('/')
}

/** Where one line says all, the note would say it twice; a row as a whole is told by the note. */
function tellsByLine({ kind, counts, undoes, lines: [line] }: HistoryEntry): boolean {
  const { added, removed, cells } = counts
  const isOne = kind === 'edit' && added + removed + cells === 1 && undoes === null
  return isOne && line !== undefined && (line.field !== null || line.code !== null)
}

function tellsByNote({ kind, counts, lines: [line] }: HistoryEntry): boolean {
  const isOne = counts.added + counts.removed + counts.cells === 1
  return kind === 'create' || (isOne && line?.field === null && line.code === null)
}

/** `新增 581 行、改 31 格、删 2 行`. */
function countsText({ counts: { added, removed, cells } }: HistoryEntry): string {
  return [
    added > 0 ? `新增 ${added} 行` : '',
    cells > 0 ? `改 ${cells} 格` : '',
    removed > 0 ? `删 ${removed} 行` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
}
