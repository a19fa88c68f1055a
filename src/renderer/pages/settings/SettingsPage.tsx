import { TemplatesSection } from './templates/TemplatesSection.tsx'
import './settings.css'

/** What an office sets for its ledger: so far the templates of its exports. */
export function SettingsPage() {
  return (
    <div className="settings">
      <div className="toolbar" role="toolbar" aria-label="设置工具">
        <h2>设置</h2>
        <span className="toolbar-rule" />
        <span className="settings-hint">
          编辑人取自电脑的登录名，显示在窗口底部；备份位置和专项台账以后在此设置
        </span>
      </div>
      <TemplatesSection />
    </div>
  )
}
