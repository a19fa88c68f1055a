/** The rule of a ranking as a sentence, as it stands below the ranked table. */
import type { RankingRule } from '../plan/definition.ts'
import { percentText } from './number-text.ts'
import { wordsByLead } from './ranking.ts'

const ORDER_WORDS: Record<RankingRule['order'][number], string> = {
  doneShare: '完成率由高到低',
  lateShare: '逾期率由低到高',
  lateCount: '逾期项目数由少到多',
}

export function rankingRuleText({ order, words, lateWord }: RankingRule, elapsed: number): string {
  const last = words.length - 1
  const verdicts = wordsByLead(words).map(({ word, lead }, index) =>
    index === last && index > 0 ? `其余为“${word}”` : `${leadText(lead)}的为“${word}”`,
  )
  return [
    `按${order.map((key) => ORDER_WORDS[key]).join('，相同的按')}排名，仍相同的名次并列`,
    '完成率＝已完成÷（项目数－已取消），逾期率＝逾期÷（项目数－已取消）',
    `序时进度为全年已过天数的比例，本期${percentText(elapsed)}；完成率${verdicts.join('，')}`,
    `有逾期项目的另注“${lateWord}”。`,
  ].join('；')
}

function leadText(lead: number): string {
  if (lead === 0) return '不低于序时进度'
  return lead > 0 ? `高于序时进度${lead}个百分点以上` : `低于序时进度不超过${-lead}个百分点`
}
