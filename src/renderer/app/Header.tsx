import { Tag } from 'antd'
import type { OpenLedger } from '../service/ledger-store.ts'
import { hrefOf } from './address.ts'
import { HelpMenu } from './help/HelpMenu.tsx'

export function Header({ ledger: { info, plan } }: { ledger: OpenLedger }) {
  return (
    <header className="frame-header">
      <a className="frame-program" href={hrefOf('welcome')} title="开始页：新建、打开台账">
        治气台账
      </a>
      <span className="frame-plan">{plan.document.title}</span>
      <h1 className="frame-ledger">{info.name}</h1>
      {info.sample && (
        <Tag className="frame-sample" title="本台账中的企业和项目均为虚构，仅供试用">
          示例
        </Tag>
      )}
      <HelpMenu />
    </header>
  )
}
