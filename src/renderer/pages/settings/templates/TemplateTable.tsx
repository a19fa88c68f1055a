import { Button, Popconfirm } from 'antd'
import {
  type Row,
  type TemplateKind,
  templateKindSchema,
} from '../../../../shared/contract/schemas.ts'
import { EXPORT_NAMES } from '../../../../shared/export/names.ts'
import { defaultTemplate } from '../../../../shared/lists/templates.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { RenameTemplate } from './RenameTemplate.tsx'
import { useTemplateActions } from './use-template-actions.ts'

interface TemplateTableProps {
  rows: readonly Row[]
  /** Id of the own template that is looked at. */
  shown: string | null
  onChoose(kind: TemplateKind, file: File): void
  onShow(row: Row): void
}

/** All kinds of exports with their templates, the program's own first. */
export function TemplateTable({ rows, shown, onChoose, onShow }: TemplateTableProps) {
  const { downloadShipped, makeDefault } = useTemplateActions()
  return (
    <table className="templates-table">
      <thead>
        <tr>
          <th scope="col">用于</th>
          <th scope="col">模板</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      {templateKindSchema.options.map((kind) => {
        const own = rows.filter(({ cells }) => cells.kind === kind)
        const name = EXPORT_NAMES[kind]
        return (
          <tbody key={kind} aria-label={name}>
            <tr>
              <th scope="rowgroup" rowSpan={own.length + 1}>
                {name}
              </th>
              <td className="templates-official">
                官方模板
                {own.length > 0 && defaultTemplate(own) === undefined && <small>默认</small>}
              </td>
              <td className="templates-actions">
                {defaultTemplate(own) !== undefined && (
                  <Button
                    onClick={() => void makeDefault(own, null)}
                    aria-label={`默认用${name}的官方模板`}
                  >
                    设为默认
                  </Button>
                )}
                <Button
                  onClick={() => void downloadShipped(kind)}
                  aria-label={`下载${name}的官方模板`}
                >
                  下载
                </Button>
                <ChooseFile label={`添加${name}的模板`} onFile={(file) => onChoose(kind, file)}>
                  添加模板…
                </ChooseFile>
              </td>
            </tr>
            {own.map((row) => (
              <OwnTemplate
                key={row.id}
                row={row}
                own={own}
                isShown={row.id === shown}
                onShow={onShow}
              />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

interface OwnTemplateProps {
  row: Row
  /** All of its kind. */
  own: readonly Row[]
  isShown: boolean
  onShow(row: Row): void
}

function OwnTemplate({ row, own, isShown, onShow }: OwnTemplateProps) {
  const { download, makeDefault, remove } = useTemplateActions()
  const isDefault = row === defaultTemplate(own)
  const name = String(row.cells.name)
  return (
    <tr aria-current={isShown || undefined}>
      <td className="templates-name">
        <RenameTemplate row={row} />
        <small>{`${isDefault ? '默认 · ' : ''}${row.cells.file}`}</small>
      </td>
      <td className="templates-actions">
        <Button onClick={() => onShow(row)} aria-label={`查看模板 ${name}`}>
          查看
        </Button>
        {!isDefault && (
          <Button onClick={() => void makeDefault(own, row)} aria-label={`默认用模板 ${name}`}>
            设为默认
          </Button>
        )}
        <Button onClick={() => void download(row)} aria-label={`下载模板 ${name}`}>
          下载
        </Button>
        <Popconfirm
          title={`删除模板“${name}”？`}
          description="以后的导出不能再选它，已导出的文件不受影响；可以撤销"
          okText="删除"
          onConfirm={() => void remove(row)}
        >
          <Button type="text" danger aria-label={`删除模板 ${name}`}>
            删除
          </Button>
        </Popconfirm>
      </td>
    </tr>
  )
}
