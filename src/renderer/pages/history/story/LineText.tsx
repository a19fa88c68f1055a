import { shownField, shownList } from '../../../../shared/history/shown-list.ts'
import type { HistoryLine } from '../../../../shared/history/story.ts'
import { hrefOf } from '../../../app/router.ts'
import { useLists } from '../../../service/use-ledger.tsx'

/** One line of a change: which row, which field, old → new, and from where. */
export function LineText({ line }: { line: HistoryLine }) {
  const list = shownList(useLists(), line.list)
  const isProject = line.list === 'project'
  return (
    <span className="story-line">
      <span className="story-row">
        {!isProject && <span className="story-list">{list.rowName}</span>}
        {line.code !== null && isProject && (
          <a
            href={hrefOf('projects', {
              row: line.id,
              ...(line.field === null ? {} : { field: line.field }),
            })}
          >
            {line.code}
          </a>
        )}
        {line.name}
      </span>
      {line.field === null ? (
        <span className="story-whole">{line.new}</span>
      ) : (
        <span>
          {`${shownField(list, line.field).label}：`}
          <del>{line.old}</del>
          {' → '}
          <ins>{line.new}</ins>
        </span>
      )}
      {line.origin !== null && <span className="story-origin">{`来自 ${line.origin}`}</span>}
    </span>
  )
}
