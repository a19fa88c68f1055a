import { Segmented } from 'antd'
import { useMemo } from 'react'
import { MILESTONES } from '../../../shared/lists/milestones.ts'
import { RANKING_WORDS } from '../../../shared/lists/ranking-words.ts'
import { TAGS } from '../../../shared/lists/tags.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { BackupsSection } from './backups/BackupsSection.tsx'
import { PlanListSection } from './PlanListSection.tsx'
import { TemplatesSection } from './templates/TemplatesSection.tsx'
import './settings.css'

/** Lists of the plan that an office adds to. */
const PLAN_LISTS = [MILESTONES, TAGS, RANKING_WORDS]

const TEMPLATES = 'templates'
const BACKUPS = 'backups'

/** What an office sets for its ledger: templates of exports, milestones, named lists, words. */
export function SettingsPage() {
  const { list } = useRoute().query
  const definition = PLAN_LISTS.find((item) => item.key === list)
  const section = definition?.key ?? (list === BACKUPS ? BACKUPS : TEMPLATES)
  const query = useMemo(() => ({ list: section }), [section])
  return (
    <div className="settings">
      <div className="toolbar" role="toolbar" aria-label="设置工具">
        <h2>设置</h2>
        <Segmented
          aria-label="设置内容"
          value={section}
          onChange={(key) => navigate('settings', key === TEMPLATES ? {} : { list: key })}
          options={[
            { value: TEMPLATES, label: '导出模板' },
            ...PLAN_LISTS.map(({ key, title }) => ({ value: key, label: title })),
            { value: BACKUPS, label: '备份' },
          ]}
        />
        <span className="toolbar-rule" />
        <span className="settings-hint">
          编辑人取自电脑的登录名，显示在窗口底部；专项台账以后在此设置
        </span>
      </div>
      {definition === undefined ? (
        section === BACKUPS ? (
          <BackupsSection />
        ) : (
          <TemplatesSection />
        )
      ) : (
        <div className="settings-list">
          <PlanListSection key={definition.key} definition={definition} query={query} />
        </div>
      )}
    </div>
  )
}
