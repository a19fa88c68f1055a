import { Alert, Button, Input, Radio, Space } from 'antd'
import { useState } from 'react'
import { navigate } from '../../../../app/router.ts'
import { useUnsaved } from '../../../../app/use-unsaved.ts'
import type { LedgerStore } from '../../../../service/ledger-store.ts'
import { useAnswer } from '../../../../service/use-answer.ts'
import { LEDGERS } from '../section.ts'
import { useMaking } from '../use-making.ts'

const ask = ({ service }: LedgerStore) => service.ledgers.plans()

/** A ledger of a plan that comes with the program: everything but the projects. */
export function PlanForm() {
  const { answer, failure } = useAnswer(ask)
  const [chosen, setChosen] = useState<string | null>(null)
  const [typedName, setName] = useState<string | null>(null)
  const { settle } = useUnsaved(typedName !== null, '新台账的文件名')
  const { isBusy, refusal, make } = useMaking(settle)
  const plan = answer?.plans.find(({ key }) => key === chosen) ?? answer?.plans[0] ?? null
  const name = typedName ?? (plan === null ? '' : `${plan.city}${plan.year}年治气台账`)
  const problem = refusal ?? failure

  const submit = async () => {
    if (plan === null) return
    const said = `已建立“${name}”，接着填写或导入项目`
    const isMade = await make(({ ledgers }) => ledgers.fromPlan({ plan: plan.key, name }), said)
    if (isMade) navigate('projects')
  }

  return (
    <section className="empty-plan" aria-label="由计划文件新建">
      <h3>由计划文件新建</h3>
      <p className="settings-hint">
        计划里的辖市区、类别、附件1数量、目标、任务都带来，以后可在“设置”里改；项目是空的，可填写或导入。
      </p>
      <Radio.Group
        className="plan-choices"
        value={plan?.key}
        aria-label="计划"
        onChange={({ target }) => setChosen(target.value)}
        options={(answer?.plans ?? []).map(({ key, title, districts, categories, tasks }) => ({
          value: key,
          label: `${title}（${districts} 个辖市区，${categories} 类，${tasks} 项任务）`,
        }))}
      />
      <div className="next-line">
        <label htmlFor="plan-name">文件名</label>
        <Input
          id="plan-name"
          value={name}
          suffix=".ledger"
          onChange={({ target }) => setName(target.value)}
          onPressEnter={() => void submit()}
        />
      </div>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      <Space>
        <Button
          type="primary"
          loading={isBusy}
          disabled={plan === null || name.trim() === ''}
          onClick={() => void submit()}
        >
          建立并打开
        </Button>
        <Button onClick={() => navigate('settings', { list: LEDGERS })}>取消</Button>
      </Space>
    </section>
  )
}
