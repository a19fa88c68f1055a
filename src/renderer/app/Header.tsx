import { Tag } from 'antd'
import type { OpenLedger } from '../service/ledger-store.ts'

export function Header({ ledger: { info, plan } }: { ledger: OpenLedger }) {
  return (
    <header className="frame-header">
      <span className="frame-program">治气台账</span>
      <span className="frame-plan">{plan.document.title}</span>
      <h1 className="frame-ledger">{info.name}</h1>
      {info.sample && (
        <Tag className="frame-sample" title="本台账中的企业和项目均为虚构，仅供试用">
          示例
        </Tag>
      )}
    </header>
  )
}
