import { QuestionCircleOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { navigate } from '../router.ts'
import { showHelp } from './help.ts'
import { startTour } from './start-tour.ts'

const ITEMS = [
  { key: 'keys', label: '快捷键（F1）', onClick: () => showHelp('keys') },
  { key: 'tour', label: '导览', onClick: startTour },
  { key: 'welcome', label: '开始页', onClick: () => navigate('welcome') },
]

export function HelpMenu() {
  return (
    <Dropdown trigger={['click']} autoFocus menu={{ items: ITEMS }} placement="bottomRight">
      <button type="button" className="frame-help">
        <QuestionCircleOutlined /> 帮助
      </button>
    </Dropdown>
  )
}
