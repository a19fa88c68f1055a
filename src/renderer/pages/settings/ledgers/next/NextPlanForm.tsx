import { Alert, Button, Checkbox, Input, InputNumber, Space } from 'antd'
import { useMemo, useState } from 'react'
import { ATTACHMENTS } from '../../../../../shared/lists/attachments.ts'
import { PROGRESS } from '../../../../../shared/lists/progress.ts'
import { TEMPLATES } from '../../../../../shared/lists/templates.ts'
import { VIEWS } from '../../../../../shared/lists/views.ts'
import { carriedAlong } from '../../../../../shared/plan/years/carried-along.ts'
import { carryOver } from '../../../../../shared/plan/years/carry-over.ts'
import { mappingFaults } from '../../../../../shared/plan/years/mapping.ts'
import { navigate } from '../../../../app/router.ts'
import { useUnsaved } from '../../../../app/use-unsaved.ts'
import { useLedger, useRows } from '../../../../service/use-ledger.tsx'
import { LEDGERS } from '../section.ts'
import { useMaking } from '../use-making.ts'
import { CarryPreview } from './CarryPreview.tsx'
import { MappingTable } from './MappingTable.tsx'
import { lineFault, linesFor, rulesOf } from './mapping-lines.ts'
import { useListWords } from './use-list-words.ts'

/** The plan of another year from the one that is open: names on the left, what comes along on the right. */
export function NextPlanForm() {
  const { plan, rows } = useLedger()
  const templates = useRows(TEMPLATES)
  const views = useRows(VIEWS)
  const reports = useRows(PROGRESS)
  const attachments = useRows(ATTACHMENTS)
  const alongOf = useMemo(() => carriedAlong(reports, attachments), [reports, attachments])
  const [year, setYear] = useState(plan.year + 1)
  const [typedName, setName] = useState<string | null>(null)
  const [start] = useState(() => ({
    districts: linesFor(plan.districts.map(({ name }) => name)),
    categories: linesFor(plan.categories.map(({ name }) => name)),
  }))
  const [districts, setDistricts] = useState(start.districts)
  const [categories, setCategories] = useState(start.categories)
  const [listRows, setListRows] = useState(true)
  const listWords = useListWords(listRows)
  const isTyped =
    typedName !== null || JSON.stringify({ districts, categories }) !== JSON.stringify(start)
  const { settle } = useUnsaved(isTyped, '新一年计划')
  const { isBusy, refusal, make } = useMaking(settle)
  const mapping = useMemo(
    () => ({ districts: rulesOf(districts), categories: rulesOf(categories) }),
    [districts, categories],
  )
  const carry = useMemo(() => carryOver(plan, rows, year, mapping), [plan, rows, year, mapping])
  const name = typedName ?? `${plan.city}${year}年治气台账`
  const hasFaults =
    mappingFaults(plan, mapping).length > 0 ||
    [districts, categories].some((lines) => lines.some((line) => lineFault(lines, line) !== null))

  const submit = async () => {
    const said = `已建立“${name}”，结转 ${carry.carried.length} 个项目；上年台账没有改动`
    const wish = { name, year, mapping, listRows }
    const isMade = await make(({ ledgers }) => ledgers.next(wish), said)
    if (isMade) navigate('settings', { list: LEDGERS })
  }

  return (
    <section className="next" aria-label="建立新一年计划">
      <div className="next-form">
        <h3>{`由“${plan.document.title}”建立新一年计划`}</h3>
        <div className="next-line">
          <label htmlFor="next-year">年度</label>
          <InputNumber
            id="next-year"
            min={2000}
            max={2100}
            precision={0}
            value={year}
            onChange={(value) => setYear(value ?? plan.year + 1)}
          />
          <label htmlFor="next-name">文件名</label>
          <Input
            id="next-name"
            value={name}
            suffix=".ledger"
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <p className="settings-hint">
          改名：直接改右边的名称。合并：几行写同一个名称。拆分：按工程类型拆出一类，其余留在最后一行。
        </p>
        <MappingTable what="类别" lines={categories} kinds={plan.kinds} onLines={setCategories} />
        <MappingTable what="辖市区" lines={districts} kinds={NONE} onLines={setDistricts} />
        <p>
          <Checkbox checked={listRows} onChange={({ target }) => setListRows(target.checked)}>
            带来专项台账的行（企业、锅炉等清单，分期台账最近一期的泊位、工地等）
          </Checkbox>
        </p>
        {refusal !== null && <Alert type="error" showIcon title={refusal} />}
        <Space>
          <Button
            type="primary"
            loading={isBusy}
            disabled={hasFaults}
            onClick={() => void submit()}
          >
            {`建立并打开，结转 ${carry.carried.length} 个项目`}
          </Button>
          <Button onClick={() => navigate('settings', { list: LEDGERS })}>取消</Button>
        </Space>
      </div>
      <CarryPreview
        carry={carry}
        templates={templates.length}
        views={views.length}
        alongOf={alongOf}
        listWords={listWords}
      />
    </section>
  )
}

const NONE: readonly string[] = []
