/** The 通报 of an assessment: the ranking as a letter to those who were assessed. */
import { LEVEL_WORDS } from '../../lists/assessment/words.ts'
import { amountText, longDay } from '../../overview/number-text.ts'
import type { LetterBlock, PaperLetter } from '../../paper/letter.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import type { AssessmentResult } from '../assessment.ts'
import { pointsTable, schemeTable, shortRankedTable } from './tables.ts'

export function assessmentTitle(result: AssessmentResult): string {
  return titleLines(result).join('')
}

function titleLines({ scheme }: AssessmentResult): string[] {
  return [`关于${scheme.name}`, '结果的通报']
}

/** More places than these have no room beside each other. */
const MOST_COLUMNS = 9

export function assessmentLetter(plan: PlanDefinition, result: AssessmentResult): PaperLetter {
  const { addressees, issuer } = plan.document
  const sections: { heading: string; blocks: LetterBlock[] }[] = [
    { heading: '考核排名', blocks: withNote(shortRankedTable(result)) },
    ...(result.places.length > MOST_COLUMNS
      ? []
      : [{ heading: '各项得分', blocks: withNote(pointsTable(result)) }]),
    { heading: '考核办法', blocks: withNote(schemeTable(result)) },
  ]
  return {
    titleLines: titleLines(result),
    blocks: [
      ...(addressees === null ? [] : [{ is: 'salutation', text: `${addressees}：` } as const]),
      { is: 'paragraph', text: openingText(plan, result) },
      ...missingBlocks(result),
      ...sections.flatMap(({ heading, blocks }, index): LetterBlock[] => [
        { is: 'heading', text: `${NUMERALS[index]}、${heading}` },
        ...blocks,
      ]),
      {
        is: 'paragraph',
        text: '请各地对照失分的考核项查找原因、落实整改，推进各地空气质量共同改善。',
      },
      { is: 'signature', text: issuer },
      { is: 'signature', text: longDay(result.day) },
    ],
  }
}

const NUMERALS = ['一', '二', '三'] as const

function withNote(table: PaperTable): LetterBlock[] {
  const { note } = table
  return [
    { is: 'table', table },
    ...(note === undefined ? [] : [{ is: 'note', text: `注：${note}。` } as const]),
  ]
}

function openingText({ document }: PlanDefinition, result: AssessmentResult): string {
  const { scheme, places, full, day } = result
  const ranked = places.flatMap(({ place, total }) => (total === null ? [] : [{ place, total }]))
  const what = LEVEL_WORDS[scheme.level]
  const start = `按照《${document.title}》关于监督考核的要求，对${ranked.length}个${what}截至${longDay(day)}的工作进行了考核，满分${amountText(full)}分`
  const [first] = ranked
  const last = ranked.at(-1)
  if (first === undefined || last === undefined) return `${start}。现将结果通报如下。`
  const mean = ranked.reduce((sum, { total }) => sum + total, 0) / ranked.length
  return [
    start,
    `最高${amountText(first.total)}分（${namesWith(ranked, first.total)}）`,
    `最低${amountText(last.total)}分（${namesWith(ranked, last.total)}）`,
    `平均${amountText(mean)}分。现将结果通报如下。`,
  ].join('，')
}

const MOST_NAMES = 5

function namesWith(ranked: readonly { place: string; total: number }[], total: number): string {
  const names = ranked.filter((one) => one.total === total).map(({ place }) => place)
  const shown = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? `${shown}等${names.length}个` : shown
}

/** A result of which something is still missing says so. */
function missingBlocks({ places, scheme }: AssessmentResult): LetterBlock[] {
  const missing = places.reduce((sum, place) => sum + place.missing, 0)
  if (missing === 0) return []
  const how = scheme.missing === 'zero' ? '按 0 分计' : '不计，分值由其他项分摊'
  return [{ is: 'paragraph', text: `另有${missing}项次没有填报，暂${how}。` }]
}
