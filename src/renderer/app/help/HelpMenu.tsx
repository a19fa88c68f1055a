import { QuestionCircleOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { ROUTES } from '../address.ts'
import { navigate, useRoute } from '../router.ts'
import { showHelp } from './help.ts'
import { startTour } from './start-tour.ts'

const ITEMS = [
  { key: 'keys', label: '快捷键（F1）', onClick: () => showHelp('keys') },
  { key: 'tour', label: '导览', onClick: startTour },
  { key: 'welcome', label: '开始页', onClick: () => navigate('welcome') },
]

export function HelpMenu() {
  const { key } = useRoute()
  const chapter = ROUTES.find((route) => route.key === key)?.label
  const openManual = () => navigate('manual', chapter === undefined ? {} : { of: chapter })
  const items = [{ key: 'manual', label: '使用手册', onClick: openManual }, ...ITEMS]
  return (
    <Dropdown trigger={['click']} autoFocus menu={{ items }} placement="bottomRight">
      <button type="button" className="frame-help">
        <QuestionCircleOutlined /> 帮助
      </button>
    </Dropdown>
  )
}
