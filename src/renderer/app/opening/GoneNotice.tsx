import { DisconnectOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import './opening.css'

/** Above every page while the service does not answer: what still holds, and what to do. */
export function GoneNotice() {
  const store = useLedgerStore()
  const [isLong, setLong] = useState(false)
  // A break that is over at once is no news.
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const isBrowser = location.protocol !== 'app:'
  return (
    <section className="gone" role="alert" aria-label="连接已断开">
      <DisconnectOutlined aria-hidden />
      <div>
        <b>与台账服务的连接已断开，正在重连。</b>
        现在看到的是断开前的内容；正在写的会留在格子里，连上后再按 Enter 保存。
        {isBrowser &&
          '如果程序已经退出，请重新启动它，本页会自动接上；接不上时打开它给出的新地址。'}
      </div>
      <Button onClick={store.retryNow}>立即重连</Button>
    </section>
  )
}
