import { shownField, shownList } from '../../../../shared/history/shown-list.ts'
import type { HistoryLine } from '../../../../shared/history/story.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
import { hrefOfRows } from '../../../app/href-of-rows.ts'
import { useLists } from '../../../service/use-ledger.tsx'

/** One line of a change: which row, which field, old → new, and from where. */
export function LineText({ line }: { line: HistoryLine }) {
  const lists = useLists()
  const list = shownList(lists, line.list)
  const isProject = line.list === PROJECTS.key
  const isListed = isProject || lists.special.some(({ key }) => key === line.list)
  const cell = { row: line.id, ...(line.field === null ? {} : { field: line.field }) }
  const link = isListed ? hrefOfRows(line.list, cell) : undefined
  return (
    <span className="story-line">
      <span className="story-row">
        {!isProject && <span className="story-list">{list.rowName}</span>}
        {line.code !== null && isProject ? (
          <>
            <a href={link}>{line.code}</a>
            {line.name}
          </>
        ) : (
          <a href={link}>{line.name}</a>
        )}
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
