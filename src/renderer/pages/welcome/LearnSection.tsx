import { Button } from 'antd'
import { hrefOf } from '../../app/address.ts'
import { showHelp } from '../../app/help/help.ts'
import { startTour } from '../../app/help/start-tour.ts'

/** What to do first, in a line, and where to learn the rest. */
export function LearnSection() {
  return (
    <section className="welcome-learn" aria-labelledby="welcome-learn">
      <h3 id="welcome-learn">一年的工作</h3>
      <ol>
        <li>建立台账，在“设置”核对辖市区、类别和附件1数量</li>
        <li>“报送交换”下发填报表，收回后逐格核对、写入</li>
        <li>“附件表”导出正式表格；“月度调度”按月填报</li>
        <li>“总览”看进度，导出通报</li>
      </ol>
      <p>
        <Button type="link" onClick={startTour}>
          看导览
        </Button>
        <Button type="link" onClick={() => showHelp('keys')}>
          全部快捷键（F1）
        </Button>
        <Button type="link" href={hrefOf('manual')}>
          使用手册
        </Button>
      </p>
    </section>
  )
}
