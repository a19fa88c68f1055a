import type { Row } from '../../../../shared/contract/schemas.ts'
import { fieldOf } from '../../../../shared/lists/definition.ts'
import {
  CONDITION_PARTS,
  conditionsText,
  isOlder,
} from '../../../../shared/lists/special/conditions.ts'
import { SPECIAL_GOALS } from '../../../../shared/lists/special/definitions.ts'

/** Requirements that are counted by conditions which an older version kept where the grid shows none. */
export function OlderConditions({ goals }: { goals: readonly Row[] }) {
  const said = goals.flatMap(({ cells }) => {
    const older = CONDITION_PARTS.filter((part) => isOlder(cells, part)).map(
      (part) => `${fieldOf(SPECIAL_GOALS, part).label}：${conditionsText(cells, part)}`,
    )
    return older.length === 0 ? [] : [`${String(cells.name)}（${older.join('；')}）`]
  })
  if (said.length === 0) return null
  return (
    <p className="settings-hint settings-note" role="status">
      以下条件由旧版本写下，表中为空，仍照此计数：{said.join('、')}。在表中写下新条件后，以表中为准
    </p>
  )
}
