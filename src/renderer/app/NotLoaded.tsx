import { Button } from 'antd'

/** In place of a page whose script could not be fetched. */
export function NotLoaded() {
  return (
    <div className="frame-loading" role="alert">
      页面没有载入，治气台账服务可能已经停止。
      <Button type="link" onClick={() => location.reload()}>
        重新载入
      </Button>
    </div>
  )
}
