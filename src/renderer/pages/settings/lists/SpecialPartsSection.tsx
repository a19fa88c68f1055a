import { useMemo } from 'react'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { inPlanOrder } from '../../../../shared/lists/plan-order.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../../shared/lists/special/definitions.ts'
import { useRoute } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { PartSheet } from '../definitions/PartSheet.tsx'
import { useAskRenames } from './ask-renames.tsx'
import { OlderConditions } from './OlderConditions.tsx'

/** Fields or counted requirements of one special ledger, as a grid. */
export function SpecialPartsSection({ definition }: { definition: ListDefinition }) {
  const lists = useLedger().known.special
  const { query } = useRoute()
  const askRenames = useAskRenames()
  const shown = lists.find(({ key }) => key === query.of) ?? lists[0]
  const held = useRows(definition)
  const rows = useMemo(
    () => inPlanOrder(held.filter(({ cells }) => cells.list === shown?.key)),
    [held, shown?.key],
  )
  if (shown === undefined)
    return <p className="settings-empty">还没有专项台账，请先在“专项台账”中添加</p>
  const owner = {
    list: SPECIALS.key,
    field: 'list',
    label: '所属台账',
    shown: shown.key,
    all: lists.map(({ key, title }) => ({ value: key, label: title })),
  }
  return (
    <div className="settings-list">
      {definition === SPECIAL_GOALS && (
        <p className="settings-hint settings-note">
          范围、完成里写条件：面积≥100、总吨≤5000、淘汰日期≥2023-01-01、在线监控=已安装、已联网；只写字段名是“已填写”；几个条件用“；”隔开，都要满足
        </p>
      )}
      {definition === SPECIAL_GOALS && <OlderConditions goals={rows} />}
      <PartSheet
        {...{ definition, rows, owner }}
        {...(definition === SPECIAL_FIELDS ? { ask: askRenames } : {})}
      />
    </div>
  )
}
