import { useMemo } from 'react'
import { SCHEME_ITEMS, SCHEMES } from '../../../../shared/lists/assessment/definitions.ts'
import { useRoute } from '../../../app/router.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import { AddShippedSchemes } from '../../assessment/AddShippedSchemes.tsx'
import { DefinitionFiles } from '../definitions/DefinitionFiles.tsx'
import { PartTabs } from '../definitions/PartTabs.tsx'
import { PlanListSection } from '../plan/PlanListSection.tsx'
import { SchemeItemsSection } from './SchemeItemsSection.tsx'

/** Schemes of assessment and their items, each as a grid. */
export function SchemeSection() {
  const { part } = useRoute().query
  return (
    <>
      <PartTabs label="办法的内容" lists={[SCHEMES, SCHEME_ITEMS]} />
      {part === SCHEME_ITEMS.key ? <SchemeItemsSection /> : <Schemes />}
    </>
  )
}

/** Made anew as rows of a grid, taken from those that are shipped, or from a file. */
function Schemes() {
  const count = useRows(SCHEMES).length
  const query = useMemo(() => ({ list: SCHEMES.key }), [])
  return (
    <div className="settings-list">
      <div className="definition-tools" role="toolbar" aria-label="考核办法工具">
        <AddShippedSchemes />
        <DefinitionFiles
          what="办法"
          takeTitle="别的台账导出的办法文件（.json）"
          giveTitle="全部考核办法存为一个文件，供别的台账导入"
          isEmpty={count === 0}
          take={({ assessment }, file) => assessment.addFile({ file })}
          give={({ assessment }) => assessment.definitions()}
        />
        <span className="definition-hint">
          新增一行就是一个新办法，再到“考核项”逐项写明取数和评分；结果在“考核”页
        </span>
      </div>
      <PlanListSection definition={SCHEMES} query={query} />
    </div>
  )
}
