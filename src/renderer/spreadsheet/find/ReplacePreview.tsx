import { Button, Drawer } from 'antd'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { SheetController } from '../adapter/sheet-controller.ts'
import type { Plan } from '../model/plan.ts'

interface ReplacePreviewProps {
  sheet: SheetController
  plan: Plan | null
  onApply(plan: Plan): void
  onClose(): void
}

/** More lines than this are counted, not listed. */
const LISTED = 50

/** What 全部替换 would change and what it cannot, before anything is written. */
export function ReplacePreview({ sheet, plan, onApply, onClose }: ReplacePreviewProps) {
  const { rowName } = sheet.host.current.definition
  return (
    <Drawer open={plan !== null} onClose={onClose} title="全部替换：预览" size={560}>
      {plan !== null && (
        <div className="replace-preview">
          <p>
            {plan.cells === 0
              ? '没有可以替换的单元格。'
              : `将替换 ${plan.rows} 个${rowName}的 ${plan.cells} 个单元格，作为一次更改，可撤销。`}
            {plan.refusals.length > 0 &&
              ` 另有 ${plan.refusals.length} 个单元格不能替换，保持原样。`}
          </p>
          <div className="replace-buttons">
            <Button
              type="primary"
              autoFocus
              disabled={plan.cells === 0}
              onClick={() => {
                onApply(plan)
                onClose()
              }}
            >
              {`替换 ${plan.cells} 格`}
            </Button>
            <Button onClick={onClose}>取消</Button>
          </div>
          {plan.edits.length > 0 && <Changes sheet={sheet} edits={plan.edits} />}
          {plan.refusals.length > 0 && <Refusals sheet={sheet} refusals={plan.refusals} />}
        </div>
      )}
    </Drawer>
  )
}

function Changes({ sheet, edits }: { sheet: SheetController; edits: Edit[] }) {
  const { definition } = sheet.host.current
  const listed = edits.slice(0, LISTED).flatMap((edit) => {
    const key = edit.edit === 'set' ? edit.field : null
    const field = definition.fields.find((item) => item.key === key)
    if (edit.edit !== 'set' || field === undefined) return []
    return [{ ...edit, field, row: sheet.view.rows.indexOf(edit.id) + 1 }]
  })
  return (
    <table>
      <thead>
        <tr>
          <th>行</th>
          <th>列</th>
          <th>原值</th>
          <th>新值</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ id, row, field, old, value }) => (
          <tr key={`${id}/${field.key}`}>
            <td>{row}</td>
            <td>{field.label}</td>
            <td className="replace-old">{formatValue(field, old)}</td>
            <td>{formatValue(field, value) || '（清空）'}</td>
          </tr>
        ))}
      </tbody>
      <More count={edits.length - LISTED} columns={4} />
    </table>
  )
}

function Refusals({ sheet, refusals }: { sheet: SheetController; refusals: Plan['refusals'] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>行</th>
          <th>列</th>
          <th>不能替换的原因</th>
        </tr>
      </thead>
      <tbody>
        {refusals.slice(0, LISTED).map(({ row, column, reason }) => (
          <tr key={`${row}/${column}`}>
            <td>{row + 1}</td>
            <td>{sheet.fieldAt(column)?.label}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
      <More count={refusals.length - LISTED} columns={3} />
    </table>
  )
}

function More({ count, columns }: { count: number; columns: number }) {
  if (count <= 0) return null
  return (
    <tfoot>
      <tr>
        <td colSpan={columns}>{`另有 ${count} 格未列出`}</td>
      </tr>
    </tfoot>
  )
}
