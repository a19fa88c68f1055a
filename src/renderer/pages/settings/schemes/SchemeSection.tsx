import { DownloadOutlined, FileAddOutlined } from '@ant-design/icons'
import { App, Button, Segmented, Upload } from 'antd'
import { useMemo } from 'react'
import { SCHEME_ITEMS, SCHEMES } from '../../../../shared/lists/assessment/definitions.ts'
import { navigate, useRoute } from '../../../app/router.ts'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import { AddShippedSchemes } from '../../assessment/AddShippedSchemes.tsx'
import { useAddSchemes } from '../../assessment/use-add-schemes.ts'
import { PlanListSection } from '../plan/PlanListSection.tsx'
import { SchemeItemsSection } from './SchemeItemsSection.tsx'

const PARTS = [SCHEMES, SCHEME_ITEMS]

/** Schemes of assessment and their items, each as a grid. */
export function SchemeSection() {
  const { part, of } = useRoute().query
  const isItems = part === SCHEME_ITEMS.key
  const go = (key: string) =>
    navigate('settings', {
      list: SCHEMES.key,
      ...(key === SCHEMES.key ? {} : { part: key }),
      ...(of === undefined ? {} : { of }),
    })
  return (
    <>
      <div className="special-parts">
        <Segmented
          aria-label="办法的内容"
          value={isItems ? SCHEME_ITEMS.key : SCHEMES.key}
          options={PARTS.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={go}
        />
      </div>
      {isItems ? <SchemeItemsSection /> : <Schemes />}
    </>
  )
}

/** Made anew as rows of a grid, taken from those that are shipped, or from a file. */
function Schemes() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const count = useRows(SCHEMES).length
  const query = useMemo(() => ({ list: SCHEMES.key }), [])
  const add = useAddSchemes()
  const handOn = async () => {
    try {
      downloadFile(await store.service.assessment.definitions())
    } catch (error) {
      void message.error(explain(error))
    }
  }
  return (
    <div className="settings-list">
      <div className="special-tools" role="toolbar" aria-label="考核办法工具">
        <AddShippedSchemes />
        <Upload
          accept=".json"
          showUploadList={false}
          beforeUpload={(file) => {
            void add((client) => client.assessment.addFile({ file }))
            return false
          }}
        >
          <Button icon={<FileAddOutlined />} title="别的台账导出的办法文件（.json）">
            导入办法
          </Button>
        </Upload>
        <Button
          icon={<DownloadOutlined />}
          disabled={count === 0}
          title="全部考核办法存为一个文件，供别的台账导入"
          onClick={() => void handOn()}
        >
          导出办法
        </Button>
        <span className="special-hint">
          新增一行就是一个新办法，再到“考核项”逐项写明取数和评分；结果在“考核”页
        </span>
      </div>
      <PlanListSection definition={SCHEMES} query={query} />
    </div>
  )
}
