/** The 通报 as what its Word template asks for: its paragraphs as single values, its tables by their columns. */
import type { CityFigures, ToldFigures } from '../../shared/overview/city-figures.ts'
import { doneShare } from '../../shared/overview/heat-table.ts'
import { percentText } from '../../shared/overview/number-text.ts'
import {
  type BulletinSection,
  bulletinParts,
  titleLines,
  unitTable,
  unreportedTable,
} from '../../shared/overview/paper/bulletin.ts'
import { overviewTables } from '../../shared/overview/paper/tables.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { Fact, TemplateData } from './data.ts'
import { factsOf } from './facts.ts'
import { paperData } from './paper-data.ts'

/** What the marks of a section are called, before 标题, 正文, 表题, 表注. */
export const SECTION_MARKS: Record<BulletinSection['is'], string> = {
  ranking: '排名',
  milestones: '节点目标',
  overdue: '逾期',
  reductions: '减排量',
  submissions: '报送',
}

export function letterData(
  plan: PlanDefinition,
  figures: ToldFigures,
  seq: number,
): TemplateData[] {
  const { addressees, city, sections, closing, issuer, day } = bulletinParts(plan, figures)
  const rows = figures.table.total.total
  const title = titleLines(plan).join('\n')
  const facts: Fact[] = [
    ...factsOf({ plan, mark: null, title, name: '通报', unit: '', rows, seq }),
    { name: '主送', value: addressees ?? '' },
    { name: '全市情况', value: city },
    ...(['ranking', 'milestones', 'overdue', 'reductions', 'submissions'] as const).flatMap((is) =>
      sectionFacts(
        SECTION_MARKS[is],
        sections.find((section) => section.is === is),
      ),
    ),
    { name: '结语', value: closing },
    { name: '落款', value: issuer },
    { name: '截止日期', value: day },
    ...figureFacts(figures),
  ]
  const own = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'table' ? [block.table] : [])),
  )
  // Where nothing is late the letter has no table of it, but its template still does.
  const late = [unitTable([]), unreportedTable([])]
  return withoutDoubles([...own, ...late, ...overviewTables(plan, figures)]).map((table) => ({
    ...paperData(plan, table, table.title, seq),
    facts,
    isOptional: true,
  }))
}

function sectionFacts(mark: string, section: BulletinSection | undefined): Fact[] {
  const blocks = section?.blocks ?? []
  const texts = (is: 'paragraph' | 'note') =>
    blocks.flatMap((block) => (block.is === is ? [block.text] : [])).join('\n')
  const [table] = blocks.flatMap((block) => (block.is === 'table' ? [block.table] : []))
  return [
    { name: `${mark}标题`, value: section?.heading ?? '' },
    { name: `${mark}正文`, value: texts('paragraph') },
    { name: `${mark}表题`, value: table?.title ?? '' },
    { name: `${mark}表注`, value: texts('note') },
  ]
}

/** Single figures, for sentences of an office's own. */
function figureFacts({ table, elapsed }: CityFigures): Fact[] {
  const { total, quota, counts } = table.total
  const share = doneShare(table.total)
  return [
    { name: '项目总数', value: total },
    { name: '正式数量', value: quota ?? '' },
    { name: '已完成数', value: counts.done },
    { name: '完成率', value: share === null ? '' : percentText(share) },
    { name: '序时进度', value: percentText(elapsed) },
    { name: '逾期数', value: counts.overdue },
    { name: '临期数', value: counts.dueSoon },
    { name: '推进中数', value: counts.underWay },
    { name: '未开工数', value: counts.notStarted },
  ]
}

/** Tables that the letter shows are among those of the workbook too. */
function withoutDoubles(tables: readonly PaperTable[]): PaperTable[] {
  return tables.filter(
    ({ title }, index) => tables.findIndex((other) => other.title === title) === index,
  )
}
