import { Select } from 'antd'
import { useState } from 'react'
import {
  fixedTemplateKindSchema,
  type Row,
  type TemplateKind,
} from '../../../../shared/contract/schemas.ts'
import { offeredLists } from '../../../../shared/lists/special/from-rows.ts'
import { TEMPLATES } from '../../../../shared/lists/templates.ts'
import { useLists, useRows } from '../../../service/use-ledger.tsx'
import type { CheckedTemplate } from './checked-template.ts'
import { TemplatePanel } from './TemplatePanel.tsx'
import { TemplateTable } from './TemplateTable.tsx'

/** In place of a special ledger. */
const NO_LIST = ''

/** Templates of exports: those of the program and the office's own, with a look at one of them. */
export function TemplatesSection() {
  const rows = useRows(TEMPLATES)
  const { special } = useLists()
  const [list, setList] = useState(NO_LIST)
  const kinds: readonly TemplateKind[] =
    list === NO_LIST ? fixedTemplateKindSchema.options : [`projects:${list}`, `submission:${list}`]
  const [shown, setShown] = useState<CheckedTemplate | null>(null)
  const choose = (kind: TemplateKind, file: File) => setShown({ is: 'new', kind, file })
  const show = (row: Row) => setShown({ is: 'own', id: row.id })
  return (
    <div className="templates">
      <section className="templates-list" aria-label="导出模板">
        <h3>导出模板</h3>
        <p className="settings-hint">
          附件、明细、通报和下发的填报表、调度表，以及各专项台账的字体、表头、列宽、页面都在模板里。下载官方模板，用
          Excel、Word 或 WPS 改好后添加，导出时即可选用。自有模板存在台账文件里，随台账一起带走。
        </p>
        <Select
          aria-label="模板用于"
          className="templates-of"
          value={list}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: NO_LIST, label: '项目和正式表格' },
            ...offeredLists(special, list).map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={setList}
        />
        <TemplateTable
          kinds={kinds}
          rows={rows}
          shown={shown?.is === 'own' ? shown.id : null}
          onChoose={choose}
          onShow={show}
        />
      </section>
      {shown === null ? (
        <section className="template-panel" aria-label="模板检查和预览">
          <p className="template-none">
            添加模板，或点“查看”：这里列出模板里写错的地方（指明在哪一格、哪一段），并用台账现在的数据画出来。
          </p>
        </section>
      ) : (
        <TemplatePanel
          key={keyOf(shown)}
          template={shown}
          rows={rows}
          onAdded={(id) => setShown({ is: 'own', id })}
          onClose={() => setShown(null)}
          onChoose={choose}
        />
      )}
    </div>
  )
}

/** Another file under the same name is another template. */
function keyOf(shown: CheckedTemplate): string {
  return shown.is === 'own'
    ? shown.id
    : `${shown.kind}/${shown.file.name}/${shown.file.lastModified}/${shown.file.size}`
}
