import { Segmented } from 'antd'
import { useMemo } from 'react'
import { SCHEMES } from '../../../shared/lists/assessment/definitions.ts'
import { CATEGORIES } from '../../../shared/lists/categories.ts'
import { DEPARTMENTS } from '../../../shared/lists/departments.ts'
import { DISTRICTS } from '../../../shared/lists/districts.ts'
import { INDICATORS } from '../../../shared/lists/indicators.ts'
import { MILESTONES } from '../../../shared/lists/milestones.ts'
import { OFFICIAL_TABLES } from '../../../shared/lists/official-tables.ts'
import { PLAN_FACTS } from '../../../shared/lists/plan-facts.ts'
import { QUOTAS } from '../../../shared/lists/quotas.ts'
import { RANKING_WORDS } from '../../../shared/lists/ranking-words.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { STATUSES } from '../../../shared/lists/statuses.ts'
import { TAGS } from '../../../shared/lists/tags.ts'
import { TOWNS } from '../../../shared/lists/towns.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { BackupsSection } from './backups/BackupsSection.tsx'
import { LedgersSection } from './ledgers/LedgersSection.tsx'
import { LEDGERS } from './ledgers/section.ts'
import { SpecialSection } from './lists/SpecialSection.tsx'
import { PlanFactsSection } from './plan/PlanFactsSection.tsx'
import { PlanListSection } from './plan/PlanListSection.tsx'
import { QuotaSection } from './plan/QuotaSection.tsx'
import { ProfileSection } from './profile/ProfileSection.tsx'
import { SchemeSection } from './schemes/SchemeSection.tsx'
import { SETTINGS, TEMPLATES } from './sections.ts'
import { TemplatesSection } from './templates/TemplatesSection.tsx'
import './settings.css'

/** Lists of the plan that are edited as they are. */
const PLAN_LISTS = [
  DISTRICTS,
  TOWNS,
  CATEGORIES,
  STATUSES,
  INDICATORS,
  OFFICIAL_TABLES,
  DEPARTMENTS,
  MILESTONES,
  TAGS,
  RANKING_WORDS,
]

/** What the columns of a list mean, where their names alone do not say it. */
const NOTES = new Map([
  [
    STATUSES.key,
    '程序按后四列计算，不看名称：前三列都是“否”的算推进中，完成又不再建设的如关停退出。排在最前的是新项目的状态。停用的不再列入下拉，也不能再填，已有的保留。',
  ],
])

/** Everything else; a quota is nothing before its district and category. */
const SECTIONS = [
  { key: TEMPLATES, label: '导出模板', Section: TemplatesSection },
  { key: PLAN_FACTS.key, label: '计划', Section: PlanFactsSection },
  { key: QUOTAS.key, label: '附件1数量', Section: QuotaSection },
  { key: SPECIALS.key, label: '专项台账', Section: SpecialSection },
  { key: SCHEMES.key, label: SCHEMES.title, Section: SchemeSection },
  { key: 'backups', label: '备份', Section: BackupsSection },
  { key: LEDGERS, label: '台账', Section: LedgersSection },
  { key: 'profile', label: '编辑人', Section: ProfileSection },
]

const LABELS = new Map([
  ...PLAN_LISTS.map(({ key, title }) => [key, title] as const),
  ...SECTIONS.map(({ key, label }) => [key, label] as const),
])

const OPTIONS = SETTINGS.map((key) => ({ value: key, label: LABELS.get(key) ?? key }))

/** What an office sets for its ledger: its plan, templates of exports, backups, other ledgers. */
export function SettingsPage() {
  const { list = TEMPLATES } = useRoute().query
  const definition = PLAN_LISTS.find((item) => item.key === list)
  const Section = SECTIONS.find(({ key }) => key === list)?.Section ?? TemplatesSection
  const query = useMemo(() => ({ list }), [list])
  return (
    <div className="settings">
      <div className="toolbar" role="toolbar" aria-label="设置工具">
        <h2>设置</h2>
        <Segmented
          aria-label="设置内容"
          value={list}
          onChange={(key) => navigate('settings', key === TEMPLATES ? {} : { list: key })}
          options={OPTIONS}
        />
      </div>
      {definition === undefined ? (
        <Section />
      ) : (
        <div className="settings-list">
          <PlanListSection
            key={definition.key}
            definition={definition}
            query={query}
            note={NOTES.get(definition.key)}
          />
        </div>
      )}
    </div>
  )
}
