import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Cause, ReconciledCell } from '../../../../shared/annex/reconciliation.ts'
import { hrefOf } from '../../../app/address.ts'
import { timeText } from '../../../app/time-text.ts'
import { cellsIn, quotaGap, type Scope, signed } from './counts.ts'
import '../../../app/export-checks/export-checks.css'

interface CausePanelProps {
  cells: readonly ReconciledCell[]
  scope: Scope
  onWhole(): void
}

/** Which projects came and went, by whose change and from which workbook, cell by cell. */
export function CausePanel({ cells, scope, onWhole }: CausePanelProps) {
  const isWhole = scope.district === null && scope.category === null
  const within = cellsIn(cells, scope)
  const changed = within.filter(({ causes }) => causes.length > 0)
  const older = within.filter((cell) => cell.causes.length === 0 && quotaGap(cell) !== 0)
  return (
    <aside className="page-side annex-side reconcile-side">
      <section aria-label="差异的原因">
        <h3>
          {isWhole ? '差异的原因' : placeName(scope)}
          {!isWhole && (
            <Button type="link" size="small" onClick={onWhole}>
              显示全部
            </Button>
          )}
        </h3>
        {changed.length === 0 && (
          <p className="export-agrees">
            <CheckCircleOutlined /> 各格的项目与那时相同
          </p>
        )}
        {changed.map((cell) => (
          <CellCauses key={placeName(cell)} cell={cell} />
        ))}
      </section>
      {older.length > 0 && (
        <section aria-label="那时就有的差异">
          <h3>与应有不符，但那时以来没有变化</h3>
          <p className="reconcile-note">要知道从哪来，请对照更早的版本。</p>
          <ul>
            {older.map((cell) => (
              <li key={placeName(cell)}>
                <a href={hrefOf('projects', { district: cell.district, category: cell.category })}>
                  {placeName(cell)}
                </a>
                <span>{`${cell.now} 项，应有 ${cell.quota} 项（${signed(quotaGap(cell))}）`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

function CellCauses({ cell }: { cell: ReconciledCell }) {
  const { before, now, quota, causes } = cell
  const gap = quotaGap(cell)
  const against = gap === 0 ? '与应有一致' : `应有 ${quota}（${signed(gap)}）`
  return (
    <div className="reconcile-cell">
      <h4>{placeName(cell)}</h4>
      <p>{`${before} → ${now}${quota === null ? '' : `，${against}`}`}</p>
      <ul>
        {causes.map((cause) => (
          <CauseLine key={cause.id} cause={cause} own={cell} />
        ))}
      </ul>
    </div>
  )
}

function CauseLine({ cause, own }: { cause: Cause; own: Scope }) {
  const { by, id, title, exists, seq, at, author, note, source } = cause
  const from =
    source === null ? null : [source.file, source.sheet, rowText(source.row)].filter(Boolean)
  return (
    <li data-by={by > 0 ? 'plus' : 'minus'}>
      <b>{`${signed(by)} ${whatOf(cause, own)}`}</b>
      {exists ? <a href={hrefOf('projects', { row: id })}>{title}</a> : <span>{title}</span>}
      <span title={note}>{`第 ${seq} 版 · ${timeText(at)} · ${author}`}</span>
      {from !== null && <span>{`来自 ${from.join(' ')}`}</span>}
    </li>
  )
}

function whatOf({ kind, by, other }: Cause, own: Scope): string {
  switch (kind) {
    case 'added':
      return '新增'
    case 'removed':
      return '删除'
    case 'moved': {
      const place = other === null ? '' : differenceOf(other, own)
      return by > 0 ? `由${place}移入` : `移到${place}`
    }
  }
}

/** The part of the other place that is not the same here. */
function differenceOf(other: Scope, own: Scope): string {
  return placeName({
    district: other.district === own.district ? null : other.district,
    category: other.category === own.category ? null : other.category,
  })
}

function placeName({ district, category }: Scope): string {
  return [district, category].filter((part) => part !== null).join(' ')
}

function rowText(row: number | null): string | null {
  return row === null ? null : `第 ${row} 行`
}
