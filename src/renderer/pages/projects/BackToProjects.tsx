import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { navigate } from '../../app/router.ts'

/** From a page that shows projects in another way to the projects themselves. */
export function BackToProjects() {
  return (
    <Button
      icon={<ArrowLeftOutlined />}
      aria-label="回到项目台账"
      title="回到项目台账"
      onClick={() => navigate('projects')}
    />
  )
}
