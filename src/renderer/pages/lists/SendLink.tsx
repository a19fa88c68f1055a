import { SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { navigate } from '../../app/router.ts'

/** To the page on which the list goes out to districts and comes back. */
export function SendLink({ list, period }: { list: SpecialList; period: string | null }) {
  return (
    <Button
      icon={<SwapOutlined />}
      title="下发给各辖市区填报，收回合并，查看谁还没有报"
      onClick={() =>
        navigate('exchange', { list: list.key, ...(period === null ? {} : { month: period }) })
      }
    >
      报送
    </Button>
  )
}
