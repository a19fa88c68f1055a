/** What taking a change back does under the picks, in numbers. */
import { type Picks, type TakeBackPlan, takeBackOps } from '../../../../shared/history/take-back.ts'

export function takeBackWords(plan: TakeBackPlan, picks: Picks): string {
  const ops = takeBackOps(plan, picks)
  const count = (kind: 'insert' | 'delete' | 'set') => ops.filter(({ op }) => op === kind).length
  const parts = [
    [count('set'), '格改回原值'],
    [count('delete'), '行删除（是这次新增的）'],
    [count('insert'), '行恢复（是这次删除的）'],
  ] as const
  const said = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]))
  const does = said.length === 0 ? '' : `将有 ${said.join('，')}。`
  return `${does}之后的其他改动都保留；撤回本身是一次新的改动，可以撤销。`
}
