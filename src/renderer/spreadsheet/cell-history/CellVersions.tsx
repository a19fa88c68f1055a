import { App } from 'antd'
import type { CellValue } from '../../../shared/changes/change.ts'
import { sameValue } from '../../../shared/changes/rows.ts'
import type { CellVersion } from '../../../shared/history/cell-versions.ts'
import { shownField, shownList } from '../../../shared/history/shown-list.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { CellVersionLine } from './CellVersionLine.tsx'
import type { CellPlace } from './cell-place.ts'
import { useCellVersions } from './use-cell-versions.ts'
import './cell-history.css'

/** All that a cell ever held, newest first, to be restored. */
export function CellVersions({ place, title }: { place: CellPlace; title: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const { info, known } = useLedger()
  const { versions, failure, retry } = useCellVersions(place)
  const list = shownList(known, place.list)
  const field = shownField(list, place.field)
  const present: CellValue = versions?.[0]?.value ?? null
  const isFixed = field.assigned === true || list.keptByProgram === true
  const isGone = versions?.[0]?.row === 'delete'
  const canRestore = (version: CellVersion) =>
    !isFixed && !isGone && version.row !== 'delete' && !sameValue(version.value, present)

  const restore = async ({ seq, text }: CellVersion) => {
    const { list: key, id, field: cell } = place
    const wish = { seq, at: info.seq, list: key, ids: [id], field: cell }
    const result = await store.write((client) => client.history.restore(wish))
    if (result.ok) void message.success(`已恢复为“${text}”，可用 Ctrl+Z 撤销`)
    else void message.warning(result.reason)
  }

  return (
    <div className="cell-history-body">
      <h3>
        {title}
        <b>{field.label}</b>
      </h3>
      <AnswerState {...{ answer: versions, failure, retry }} waiting="正在读取…" />
      {versions?.length === 0 && <p>这一格没有修改记录：它由计划或其他单元格得出。</p>}
      <ol>
        {versions?.map((version, index) => (
          <CellVersionLine
            key={version.seq}
            version={version}
            isPresent={index === 0 && version.row !== 'delete'}
            onRestore={canRestore(version) ? () => void restore(version) : null}
          />
        ))}
      </ol>
    </div>
  )
}
