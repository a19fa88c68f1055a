import { Alert, App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { type Picks, questionsOf, type TakeBackPlan } from '../../../../shared/history/take-back.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { ConflictTable } from './ConflictTable.tsx'
import { takeBackWords } from './take-back-words.ts'
import { useTakeBackPlan } from './use-take-back-plan.ts'
import './take-back.css'

/** Takes one change back, after saying what that does and asking about what was changed since. */
export function TakeBackDrawer({ seq, onClose }: { seq: number; onClose(): void }) {
  const { plan, failure } = useTakeBackPlan(seq)
  return (
    <Drawer open onClose={onClose} title={`撤回第 ${seq} 版`} size={760}>
      {failure !== null && <Alert type="warning" showIcon title={failure} />}
      {plan === null && failure === null && <p role="status">正在与现在的内容比较…</p>}
      {plan !== null && <TakeBackForm key={seq} plan={plan} onClose={onClose} />}
    </Drawer>
  )
}

function TakeBackForm({ plan, onClose }: { plan: TakeBackPlan; onClose(): void }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [picks, setPicks] = useState<Picks>({})
  const [isBusy, setBusy] = useState(false)
  const questions = questionsOf(plan)
  const open = questions.filter(({ key }) => picks[key] === undefined).length
  const pickAll = (pick: Picks[string]) =>
    setPicks(Object.fromEntries(questions.map(({ key }) => [key, pick])))

  const run = async () => {
    setBusy(true)
    const own = Object.fromEntries(questions.flatMap(({ key }) => pairOf(picks, key)))
    const wish = { seq: plan.seq, at: plan.at, picks: own }
    const result = await store.write((client) => client.history.takeBack(wish))
    setBusy(false)
    if (!result.ok) return void message.warning(result.reason)
    void message.success(`已撤回第 ${plan.seq} 版，可用 Ctrl+Z 恢复`)
    onClose()
  }

  if (plan.rows.length === 0)
    return <p>这次改动的内容现在都已不在（已撤回，或后来改成了原样），没有可以撤回的。</p>
  return (
    <div className="take-back">
      <p className="take-back-note">{plan.note}</p>
      <p>{takeBackWords(plan, picks)}</p>
      {questions.length > 0 && (
        <ConflictTable
          questions={questions}
          picks={picks}
          onPick={(key, pick) => setPicks({ ...picks, [key]: pick })}
          onPickAll={pickAll}
        />
      )}
      <div className="take-back-buttons">
        <Button type="primary" loading={isBusy} disabled={open > 0} onClick={() => void run()}>
          撤回
        </Button>
        <Button onClick={onClose}>取消</Button>
        {open > 0 && <span role="status">{`还有 ${open} 处未选择`}</span>}
      </div>
    </div>
  )
}

function pairOf(picks: Picks, key: string): [string, Picks[string]][] {
  const pick = picks[key]
  return pick === undefined ? [] : [[key, pick]]
}
