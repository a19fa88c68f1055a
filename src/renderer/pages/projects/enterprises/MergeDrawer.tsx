import { App, Button, Form, Radio } from 'antd'
import { useState } from 'react'
import type { Cells } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { mergedCells } from '../../../../shared/enterprises/merge.ts'
import { enteredCells } from '../../../../shared/enterprises/sheet-edits.ts'
import { ENTERPRISES } from '../../../../shared/lists/enterprises.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { SheetDrawer } from '../../../spreadsheet/SheetDrawer.tsx'
import './enterprises.css'

interface MergeDrawerProps {
  /** Rows of the sheet; null while nothing is to be merged. */
  firms: readonly Row[] | null
  /** Enterprises that are not registered, by key. */
  told: ReadonlyMap<string, Cells>
  onClose(): void
}

/** Several enterprises made one: which stays, and which value where they differ. */
export function MergeDrawer({ firms, told, onClose }: MergeDrawerProps) {
  return (
    <SheetDrawer
      title="合并企业"
      open={firms !== null}
      onClose={onClose}
      size={440}
      mask={false}
      destroyOnHidden
      styles={{ body: { padding: '12px 16px' } }}
    >
      {firms !== null && <MergeForm {...{ firms, told, onClose }} />}
    </SheetDrawer>
  )
}

function MergeForm({ firms, told, onClose }: MergeDrawerProps & { firms: readonly Row[] }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  // A registered one rather than one that only rows name.
  const [keep, setKeep] = useState((firms.find(({ id }) => !told.has(id)) ?? firms[0])?.id ?? '')
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const kept = firms.find(({ id }) => id === keep)
  const others = firms.filter(({ id }) => id !== keep)
  const { cells, open, conflicts } = mergedCells(
    enteredCells(kept?.cells ?? {}),
    others.map(({ cells: other }) => enteredCells(other)),
    chosen,
  )
  const following = others.reduce((sum, row) => sum + Number(row.cells.total ?? 0), 0)

  const merge = async () => {
    setBusy(true)
    const wish = { keep, others: others.map(({ id }) => id), chosen }
    const result = await store.write((client) => client.enterprises.merge(wish))
    setBusy(false)
    if (!result.ok) return void message.error(result.reason)
    void message.success(result.change?.note ?? '已合并')
    onClose()
  }

  return (
    <Form layout="vertical" className="merge" onFinish={() => void merge()}>
      <Form.Item label="保留哪一家的名称">
        <Radio.Group
          value={keep}
          onChange={({ target }) => setKeep(target.value)}
          options={firms.map(({ id, cells: { name, total } }) => ({
            value: id,
            label: `${name}（${total ?? 0} 行${told.has(id) ? '，未登记' : ''}）`,
          }))}
        />
      </Form.Item>
      {conflicts.map(({ field, label, values }) => (
        <Form.Item key={field} label={`${label}不同，请选定`} required>
          <Radio.Group
            value={chosen[field] ?? null}
            onChange={({ target }) => setChosen({ ...chosen, [field]: target.value })}
            options={values.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      ))}
      <div className="merge-preview" role="status">
        {open.length > 0 ? (
          `请先选定${open.map(({ label }) => label).join('、')}。`
        ) : (
          <>
            <p>{`合并后只留“${kept?.cells.name}”，其余 ${others.length} 家的 ${following} 行改用它的名称；已锁定月份的行不改，按曾用名归入。`}</p>
            <dl>
              {ENTERPRISES.fields.map((field) => {
                const said = formatValue(field, cells[field.key])
                return said === '' ? null : (
                  <div key={field.key}>
                    <dt>{field.label}</dt>
                    <dd>{said}</dd>
                  </div>
                )
              })}
            </dl>
          </>
        )}
      </div>
      <div className="merge-buttons">
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={open.length > 0}>
          {`合并 ${firms.length} 家企业`}
        </Button>
        <Button onClick={onClose}>取消</Button>
        <span>可撤销</span>
      </div>
    </Form>
  )
}
