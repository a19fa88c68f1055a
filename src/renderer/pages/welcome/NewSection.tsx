import { CalendarOutlined, FileAddOutlined, FileTextOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { hrefOf } from '../../app/address.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { LEDGERS } from '../settings/ledgers/section.ts'

/** The three ways to a ledger of one's own. */
export function NewSection() {
  const { plan } = useLedger()
  return (
    <section aria-labelledby="welcome-new">
      <h3 id="welcome-new">新建台账</h3>
      <Way
        icon={<FileTextOutlined />}
        make="plan"
        title="由计划文件新建"
        says="附带的计划：辖市区、类别、数量、目标、任务都已填好，项目自己填或导入"
      />
      <Way
        icon={<FileAddOutlined />}
        make="empty"
        title="新建空计划"
        says="其他城市从这里开始：写下城市、年度、辖市区和类别的名称，数量以后填"
      />
      <Way
        icon={<CalendarOutlined />}
        make="next"
        title={`由${plan.year}年的台账建立新一年`}
        says={`带来“${plan.document.title}”的辖市区、类别、设置和未完成的项目，先预览`}
      />
    </section>
  )
}

interface WayProps {
  icon: ReactNode
  make: string
  title: string
  says: string
}

function Way({ icon, make, title, says }: WayProps) {
  return (
    <a className="welcome-way" href={hrefOf('settings', { list: LEDGERS, make })}>
      {icon}
      <b>{title}</b>
      <span>{says}</span>
    </a>
  )
}
