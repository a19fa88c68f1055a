/** The 通报 of an assessment: the ranking as a letter to those who were assessed. */
import { LEVEL_WORDS } from '../../lists/assessment/words.ts'
import { amountText, longDay } from '../../overview/number-text.ts'
import type { LetterBlock, PaperLetter } from '../../paper/letter.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import type { AssessmentResult } from '../assessment.ts'
import { totalsSpread } from './spread.ts'
import { itemsTable, schemeTable, shortRankedTable } from './tables.ts'

export function assessmentTitle(result: AssessmentResult): string {
  return titleLines(result).join('')
}

export function titleLines({ scheme }: AssessmentResult): string[] {
  return [`关于${scheme.name}`, '结果的通报']
}

export interface LetterParts {
  /** Nobody, where the plan names none. */
  addressees: string | null
  opening: string
  /** What is still missing; empty where nothing is. */
  missing: string
  sections: { heading: string; table: PaperTable }[]
  closing: string
  issuer: string
  day: string
}

/** The letter in pieces, for whoever puts them together otherwise. */
export function letterParts(plan: PlanDefinition, result: AssessmentResult): LetterParts {
  const { addressees, issuer } = plan.document
  return {
    addressees: addressees === null ? null : `${addressees}：`,
    opening: openingText(plan, result),
    missing: missingText(result),
    sections: [
      { heading: '一、考核排名', table: shortRankedTable(result) },
      { heading: '二、各项得分', table: itemsTable(result) },
      { heading: '三、考核办法', table: schemeTable(result) },
    ],
    closing: '请各地对照失分的考核项查找原因、落实整改，推进各地空气质量共同改善。',
    issuer,
    day: longDay(result.day),
  }
}

export function assessmentLetter(plan: PlanDefinition, result: AssessmentResult): PaperLetter {
  const { addressees, opening, missing, sections, closing, issuer, day } = letterParts(plan, result)
  return {
    titleLines: titleLines(result),
    blocks: [
      ...(addressees === null ? [] : [{ is: 'salutation', text: addressees } as const]),
      { is: 'paragraph', text: opening },
      ...(missing === '' ? [] : [{ is: 'paragraph', text: missing } as const]),
      ...sections.flatMap(({ heading, table }): LetterBlock[] => [
        { is: 'heading', text: heading },
        { is: 'table', table },
        ...(table.note === undefined ? [] : [{ is: 'note', text: noteText(table) } as const]),
      ]),
      { is: 'paragraph', text: closing },
      { is: 'signature', text: issuer },
      { is: 'signature', text: day },
    ],
  }
}

/** As it stands below its table in the letter. */
export function noteText({ note }: PaperTable): string {
  return note === undefined ? '' : `注：${note}。`
}

function openingText({ document }: PlanDefinition, result: AssessmentResult): string {
  const { scheme, full, day } = result
  const { ranked, best, worst, mean } = totalsSpread(result)
  const what = LEVEL_WORDS[scheme.level]
  const start = `按照《${document.title}》关于监督考核的要求，对${ranked.length}个${what}截至${longDay(day)}的工作进行了考核，满分${amountText(full)}分`
  if (best === null || worst === null) return `${start}。现将结果通报如下。`
  if (best.points === worst.points && ranked.length > 1)
    return `${start}，各地均为${amountText(best.points)}分。现将结果通报如下。`
  return [
    start,
    `最高${amountText(best.points)}分（${best.who}）`,
    `最低${amountText(worst.points)}分（${worst.who}）`,
    `平均${amountText(mean)}分。现将结果通报如下。`,
  ].join('，')
}

/** A result of which something is still missing says so. */
function missingText({ places, scheme }: AssessmentResult): string {
  const missing = places.reduce((sum, place) => sum + place.missing, 0)
  if (missing === 0) return ''
  const how = scheme.missing === 'zero' ? '按 0 分计' : '不计，分值由其他项分摊'
  return `另有${missing}项次没有填报，暂${how}。`
}
