import { CATEGORIES } from '../../../shared/lists/categories.ts'
import { DISTRICTS } from '../../../shared/lists/districts.ts'
import { hrefOf } from '../../app/address.ts'
import { useLedger } from '../../service/use-ledger.tsx'

/** What to do first in a ledger without projects; `isHere` on the page where they are written. */
export function NoProjects({ isHere = false }: { isHere?: boolean }) {
  const { plan } = useLedger()
  if (plan.districts.length === 0 || plan.categories.length === 0)
    return (
      <>
        台账中还没有项目。先在“设置”中添加
        <a href={hrefOf('settings', { list: DISTRICTS.key })}>辖市区</a>和
        <a href={hrefOf('settings', { list: CATEGORIES.key })}>工程类别</a>
        ，各至少一个。
      </>
    )
  return (
    <>
      台账中还没有项目。
      {isHere ? (
        '可用“新增”填写第一个，'
      ) : (
        <>
          可在<a href={hrefOf('projects')}>重点项目</a>中填写，
        </>
      )}
      或到<a href={hrefOf('exchange')}>报送交换</a>导入 Excel 工作簿。
    </>
  )
}
