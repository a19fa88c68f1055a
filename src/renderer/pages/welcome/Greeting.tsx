import { Button } from 'antd'
import { startTour } from '../../app/help/start-tour.ts'
import { navigate } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'

/** Which ledger is open and why, and the way into it. */
export function Greeting() {
  const { info, rows } = useLedger()
  return (
    <section className="welcome-greeting" aria-label="现在的台账">
      <div>
        <h2>{info.sample ? '欢迎使用治气台账' : info.name}</h2>
        <p>{said(info.welcome, info.sample, rows.length)}</p>
      </div>
      <Button type="primary" size="middle" onClick={() => navigate('projects')}>
        {info.sample ? '进入示例台账' : '继续工作'}
      </Button>
      {info.sample && (
        <Button size="middle" onClick={startTour}>
          看导览（约 1 分钟）
        </Button>
      )}
    </section>
  )
}

function said(welcome: 'first' | 'gone' | null, isSample: boolean, count: number): string {
  if (welcome === 'gone')
    return '上次的台账已不在原处（右边写着原来的位置），先打开了示例台账。找到后放回去，或从右边打开别的。'
  if (isSample)
    return `示例台账已经打开：${count} 个虚构项目，数量与附件1一致。随便改，什么都能撤销；正式工作请在下面新建台账。`
  return `现在打开的台账，共 ${count} 个项目，内容已全部保存。`
}
