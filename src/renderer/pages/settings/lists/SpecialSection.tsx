import { DownloadOutlined, FileAddOutlined } from '@ant-design/icons'
import { App, Button, Segmented, Upload } from 'antd'
import { useMemo } from 'react'
import type { Change } from '../../../../shared/changes/change.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../../shared/lists/special/definitions.ts'
import { navigate, useRoute } from '../../../app/router.ts'
import type { LedgerClient } from '../../../service/client.ts'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import { PlanListSection } from '../plan/PlanListSection.tsx'
import { AddShipped } from './AddShipped.tsx'
import { SpecialPartsSection } from './SpecialPartsSection.tsx'

const PARTS = [SPECIALS, SPECIAL_FIELDS, SPECIAL_GOALS]

/** Special ledgers, their fields, and what is counted in them, each as a grid. */
export function SpecialSection() {
  const { part, of } = useRoute().query
  const shown = PARTS.find(({ key }) => key === part) ?? SPECIALS
  const go = (key: string) =>
    navigate('settings', {
      list: SPECIALS.key,
      ...(key === SPECIALS.key ? {} : { part: key }),
      ...(of === undefined ? {} : { of }),
    })
  return (
    <>
      <div className="special-parts">
        <Segmented
          aria-label="定义的内容"
          value={shown.key}
          options={PARTS.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={go}
        />
      </div>
      {shown === SPECIALS ? (
        <SpecialLists />
      ) : (
        <SpecialPartsSection key={shown.key} definition={shown} />
      )}
    </>
  )
}

/** Made anew as rows of a grid, taken from those that are shipped, or from a file. */
function SpecialLists() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const count = useRows(SPECIALS).length
  const query = useMemo(() => ({ list: SPECIALS.key }), [])
  const add = async (call: (client: LedgerClient) => Promise<Change>) => {
    const result = await store.write(call)
    if (!result.ok) void message.error(result.reason)
    else void message.success(`${result.change?.note ?? ''}，可用 Ctrl+Z 撤销`)
  }
  const handOn = async () => {
    try {
      downloadFile(await store.service.lists.definitions())
    } catch (error) {
      void message.error(explain(error))
    }
  }
  return (
    <div className="settings-list">
      <div className="special-tools" role="toolbar" aria-label="台账定义">
        <AddShipped onAdd={(keys) => add((client) => client.lists.add({ keys }))} />
        <Upload
          accept=".json"
          showUploadList={false}
          beforeUpload={(file) => {
            void add((client) => client.lists.addFile({ file }))
            return false
          }}
        >
          <Button icon={<FileAddOutlined />} title="别的台账导出的定义文件（.json）">
            导入定义
          </Button>
        </Upload>
        <Button
          icon={<DownloadOutlined />}
          disabled={count === 0}
          title="全部台账的定义存为一个文件，供别的台账导入"
          onClick={() => void handOn()}
        >
          导出定义
        </Button>
        <span className="special-hint">
          新增一行就是一张新台账，再到“台账字段”加字段；停用的台账和字段，数据都保留
        </span>
      </div>
      <PlanListSection definition={SPECIALS} query={query} />
    </div>
  )
}
