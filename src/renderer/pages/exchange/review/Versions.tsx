import type { CellValue } from '../../../../shared/changes/change.ts'
import { sameValue } from '../../../../shared/changes/rows.ts'
import type { CellDecision, PlanCell } from '../../../../shared/import/plan.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import type { Version } from '../model/decide.ts'
import type { RowView } from '../model/row-view.ts'

interface VersionsProps {
  field: FieldDefinition
  cell: PlanCell
  view: RowView
  onPick(version: Version): void
}

/** The versions of a cell, the one that will stand marked. */
export function Versions({ field, cell, view, onPick }: VersionsProps) {
  const made = view.decision.cells?.[field.key]
  const state = view.cells.get(field.key)?.state
  const isRefused = cell.outcome === 'refused'
  // Elsewhere the digits begin a value.
  const hasKeys = cell.outcome === 'conflict'
  return (
    <div className="review-versions">
      <VersionButton
        label={view.plan.id === null ? '不填' : '台账'}
        hint={hasKeys ? '1' : null}
        value={text(field, cell.ours)}
        isPicked={state === 'left'}
        onPick={() => onPick('ours')}
      />
      <VersionButton
        label="报送"
        hint={hasKeys ? '2' : null}
        value={isRefused ? (cell.written ?? '') : text(field, cell.theirs)}
        isPicked={state === 'taken'}
        isRefused={isRefused}
        onPick={() => onPick('theirs')}
      />
      {cell.outcome === 'conflict' && (
        <VersionButton
          label="原值"
          hint="3"
          value={text(field, cell.base)}
          isPicked={isBase(made, cell)}
          onPick={() => onPick('base')}
        />
      )}
    </div>
  )
}

function isBase(made: CellDecision | undefined, cell: PlanCell): boolean {
  return made !== undefined && 'value' in made && sameValue(made.value, cell.base)
}

function text(field: FieldDefinition, value: CellValue): string {
  return formatValue(field, value)
}

interface VersionButtonProps {
  label: string
  hint: string | null
  value: string
  isPicked: boolean
  isRefused?: boolean
  onPick(): void
}

function VersionButton({
  label,
  hint,
  value,
  isPicked,
  isRefused = false,
  onPick,
}: VersionButtonProps) {
  return (
    <button
      type="button"
      className="review-version"
      aria-pressed={isPicked}
      data-refused={isRefused}
      disabled={isRefused}
      onClick={onPick}
    >
      {hint !== null && <kbd>{hint}</kbd>}
      <span className="review-version-label">{label}</span>
      <span className="review-version-value">{value || '（空）'}</span>
      {isPicked && <span className="review-version-picked">✓</span>}
    </button>
  )
}
