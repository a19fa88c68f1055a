import { PlannedPage } from '../../app/PlannedPage.tsx'

export function SettingsPage() {
  return (
    <PlannedPage title="设置" note="本页尚未完成">
      <p>后续在此设置编辑人姓名、备份位置和次数，以及自定义专项台账。</p>
      <p>目前编辑人取自电脑的登录名，显示在窗口底部。</p>
    </PlannedPage>
  )
}
