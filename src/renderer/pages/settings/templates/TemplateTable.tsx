import { Button, Popconfirm } from 'antd'
import type { Row, TemplateFormat, TemplateKind } from '../../../../shared/contract/schemas.ts'
import { templateName } from '../../../../shared/export/template-kinds.ts'
import { defaultTemplate, templateFormat } from '../../../../shared/lists/templates.ts'
import { useLists } from '../../../service/use-ledger.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { acceptedFiles, FORMAT_NAMES, templateFormats } from './formats.ts'
import { RenameTemplate } from './RenameTemplate.tsx'
import { useTemplateActions } from './use-template-actions.ts'

interface TemplateTableProps {
  kinds: readonly TemplateKind[]
  rows: readonly Row[]
  /** Id of the own template that is looked at. */
  shown: string | null
  onChoose(kind: TemplateKind, file: File): void
  onShow(row: Row): void
}

/** Kinds of exports with their templates by format, the program's own first. */
export function TemplateTable({ kinds, rows, shown, onChoose, onShow }: TemplateTableProps) {
  const lists = useLists()
  return (
    <table className="templates-table">
      <thead>
        <tr>
          <th scope="col">用于</th>
          <th scope="col">模板</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      {kinds.map((kind) => {
        const all = rows.filter(({ cells }) => cells.kind === kind)
        const formats = templateFormats(kind)
        const name = templateName(kind, lists)
        return (
          <tbody key={kind} aria-label={name}>
            {formats.map((format, index) => {
              const own = all.filter(({ cells }) => templateFormat(String(cells.file)) === format)
              return [
                <tr key={format}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={all.length + formats.length}>
                      {name}
                      <ChooseFile
                        label={`添加${name}的模板`}
                        accept={acceptedFiles(kind)}
                        onFile={(file) => onChoose(kind, file)}
                      >
                        添加模板…
                      </ChooseFile>
                    </th>
                  )}
                  <OfficialTemplate kind={kind} name={name} format={format} own={own} />
                </tr>,
                ...own.map((row) => (
                  <OwnTemplate
                    key={row.id}
                    row={row}
                    own={own}
                    isShown={row.id === shown}
                    onShow={onShow}
                  />
                )),
              ]
            })}
          </tbody>
        )
      })}
    </table>
  )
}

interface OfficialTemplateProps {
  kind: TemplateKind
  name: string
  format: TemplateFormat
  /** The office's own beside it. */
  own: readonly Row[]
}

function OfficialTemplate({ kind, name, format, own }: OfficialTemplateProps) {
  const { downloadShipped, makeDefault } = useTemplateActions()
  const what = `${name}的官方模板（${FORMAT_NAMES[format]}）`
  const isDefault = defaultTemplate(own) === undefined
  return (
    <>
      <td className="templates-official">
        {`官方模板 · ${FORMAT_NAMES[format]}`}
        {kind === 'overview' && format === 'docx' && '（通报）'}
        {own.length > 0 && isDefault && <small>默认</small>}
      </td>
      <td className="templates-actions">
        {!isDefault && (
          <Button onClick={() => void makeDefault(own, null)} aria-label={`设为默认：${what}`}>
            设为默认
          </Button>
        )}
        <Button onClick={() => void downloadShipped(kind, format)} aria-label={`下载${what}`}>
          下载
        </Button>
      </td>
    </>
  )
}

interface OwnTemplateProps {
  row: Row
  /** All of its kind and format. */
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
          <Button onClick={() => void makeDefault(own, row)} aria-label={`设为默认：模板 ${name}`}>
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
