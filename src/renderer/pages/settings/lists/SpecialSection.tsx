import { App } from 'antd'
import { useMemo } from 'react'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../../shared/lists/special/definitions.ts'
import { useRoute } from '../../../app/router.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import { useTakeIn } from '../../../service/use-take-in.ts'
import { DefinitionFiles } from '../definitions/DefinitionFiles.tsx'
import { PartTabs } from '../definitions/PartTabs.tsx'
import { PlanListSection } from '../plan/PlanListSection.tsx'
import { AddShipped } from './AddShipped.tsx'
import { useAskPeriods } from './ask-periods.tsx'
import { SpecialPartsSection } from './SpecialPartsSection.tsx'

const PARTS = [SPECIAL_FIELDS, SPECIAL_GOALS]

/** Special ledgers, their fields, and what is counted in them, each as a grid. */
export function SpecialSection() {
  const { part } = useRoute().query
  const shown = PARTS.find(({ key }) => key === part)
  return (
    <>
      <PartTabs label="定义的内容" lists={[SPECIALS, ...PARTS]} />
      {shown === undefined ? (
        <SpecialLists />
      ) : (
        <SpecialPartsSection key={shown.key} definition={shown} />
      )}
    </>
  )
}

/** Made anew as rows of a grid, taken from those that are shipped, or from a file. */
function SpecialLists() {
  const count = useRows(SPECIALS).length
  const query = useMemo(() => ({ list: SPECIALS.key }), [])
  const takeIn = useTakeIn()
  const askPeriods = useAskPeriods()
  const askReplacing = useAskReplacing()
  return (
    <div className="settings-list">
      <div className="definition-tools" role="toolbar" aria-label="台账定义">
        <AddShipped onAdd={(keys) => takeIn((client) => client.lists.add({ keys }))} />
        <DefinitionFiles
          what="定义"
          takeTitle="别的台账导出的定义文件（.json）"
          giveTitle="全部台账的定义存为一个文件，供别的台账导入"
          isEmpty={count === 0}
          take={({ lists }, file) => lists.addFile({ file })}
          mayTake={async ({ lists }, file) => {
            const { replaced } = await lists.compareFile({ file })
            return replaced.length === 0 || askReplacing(replaced)
          }}
          give={({ lists }) => lists.definitions()}
        />
        <span className="definition-hint">
          新增一行就是一张新台账，再到“台账字段”加字段；停用的台账和字段，数据都保留
        </span>
      </div>
      <PlanListSection definition={SPECIALS} query={query} ask={askPeriods} />
    </div>
  )
}

function useAskReplacing(): (names: readonly string[]) => Promise<boolean> {
  const { modal } = App.useApp()
  return async (names) =>
    await modal.confirm({
      title: '换成文件的定义？',
      content: `${names.map((name) => `“${name}”`).join('、')}在本台账还没有行，字段和计数要求将换成文件里的；可以撤销。`,
      okText: `换掉 ${names.length} 张的定义`,
      cancelText: '取消',
    })
}
