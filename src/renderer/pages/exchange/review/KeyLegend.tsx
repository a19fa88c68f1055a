import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { REVIEW_KEYS } from './review-keys.ts'

export function KeyLegend() {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="核对按键"
      content={
        <dl className="review-keys">
          {REVIEW_KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button icon={<QuestionCircleOutlined />} aria-label="核对按键">
        按键
      </Button>
    </Popover>
  )
}
