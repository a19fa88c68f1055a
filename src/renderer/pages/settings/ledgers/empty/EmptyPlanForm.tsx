import { Alert, Button, Checkbox, Input, InputNumber, Space } from 'antd'
import { useState } from 'react'
import { navigate } from '../../../../app/router.ts'
import { useUnsaved } from '../../../../app/use-unsaved.ts'
import type { LedgerStore } from '../../../../service/ledger-store.ts'
import { useAnswer } from '../../../../service/use-answer.ts'
import { useLedger } from '../../../../service/use-ledger.tsx'
import { LEDGERS } from '../section.ts'
import { useMaking } from '../use-making.ts'

const ask = ({ service }: LedgerStore) => service.ledgers.emptyPlan()

/** A plan of another city from nothing: its districts, categories and indicators by name. */
export function EmptyPlanForm() {
  const { plan } = useLedger()
  const { answer: base, failure } = useAnswer(ask)
  const [city, setCity] = useState('')
  const [year, setYear] = useState(plan.year)
  const [districts, setDistricts] = useState('')
  const [categories, setCategories] = useState('')
  const [indicators, setIndicators] = useState<string[] | null>(null)
  const isTyped = [city, districts, categories].some((text) => text.trim() !== '')
  const { settle } = useUnsaved(isTyped, '新的计划')
  const { isBusy, refusal, make } = useMaking(settle)
  const name = `${city.trim()}${year}年治气台账`
  const usual = base?.indicators ?? []
  const problem = refusal ?? failure

  const submit = async () => {
    const wish = {
      city: city.trim(),
      year,
      districts: linesOf(districts),
      categories: linesOf(categories),
      indicators: indicators ?? usual.map(({ key }) => key),
    }
    const said = `已建立“${name}”，请接着填附件1数量和目标`
    const isMade = await make(({ ledgers }) => ledgers.empty({ name, ...wish }), said)
    if (isMade) navigate('settings', { list: 'quota' })
  }

  return (
    <section className="empty-plan" aria-label="新建空计划">
      <h3>新建空计划</h3>
      <p className="settings-hint">
        不用写程序：在这里写下城市和名称，建立以后数量、指标、别名、次序都在“设置”的表格里填写和修改。
      </p>
      <div className="next-line">
        <label htmlFor="empty-city">城市</label>
        <Input
          id="empty-city"
          placeholder="如：常州市"
          value={city}
          onChange={({ target }) => setCity(target.value)}
        />
        <label htmlFor="empty-year">年度</label>
        <InputNumber
          id="empty-year"
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={(value) => setYear(value ?? plan.year)}
        />
      </div>
      <div className="empty-names">
        <label htmlFor="empty-districts">
          {`辖市区（每行一个，按文件中的次序，可从 Excel 粘贴）：${linesOf(districts).length} 个`}
          <Input.TextArea
            id="empty-districts"
            rows={9}
            value={districts}
            onChange={({ target }) => setDistricts(target.value)}
          />
        </label>
        <label htmlFor="empty-categories">
          {`工程类别（每行一个，附件1的一列）：${linesOf(categories).length} 个`}
          <Input.TextArea
            id="empty-categories"
            rows={9}
            value={categories}
            onChange={({ target }) => setCategories(target.value)}
          />
        </label>
        <fieldset>
          <legend>指标（以后可以在“设置—指标”里添加）</legend>
          <Checkbox.Group
            value={indicators ?? usual.map(({ key }) => key)}
            options={usual.map(({ key, name: label, unit }) => ({
              value: key,
              label: `${label}（${unit}）`,
            }))}
            onChange={setIndicators}
          />
        </fieldset>
      </div>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      <Space>
        <Button
          type="primary"
          loading={isBusy}
          disabled={city.trim() === '' || base === null}
          onClick={() => void submit()}
        >
          {city.trim() === '' ? '建立并打开' : `建立并打开“${name}”`}
        </Button>
        <Button onClick={() => navigate('settings', { list: LEDGERS })}>取消</Button>
      </Space>
    </section>
  )
}

/** Names as written or pasted, each once. */
function linesOf(text: string): string[] {
  const names = text.split(/[\n\t]+/u).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
