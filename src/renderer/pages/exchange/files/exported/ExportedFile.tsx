import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ExportTrace } from '../../../../../shared/contract/exports.ts'
import { MONTH_HISTORY } from '../../../../../shared/progress/month-history.ts'
import { ExportButton } from '../../../../app/ExportButton.tsx'
import { ChangedRows } from './ChangedRows.tsx'
import { changesSince, traceName, traceOrigin } from './trace-words.ts'
import './exported.css'

interface ExportedFileProps {
  file: File
  trace: ExportTrace
  onBack(): void
  /** Takes the file off the list. */
  onClose(): void
  /** Reviews the workbook as one that was filled in; absent where it is none. */
  onImport?(): void
}

/** An export that was brought back: where it came from, and what has changed in the ledger since. */
export function ExportedFile({ file, trace, onBack, onClose, onImport }: ExportedFileProps) {
  const { kind, list, isOurs, cells, projects } = trace
  const isSame = cells.length === 0 && (projects === null || isEmpty(projects))
  return (
    <section className="exported" aria-label="导出文件的变化">
      <div className="toolbar" role="toolbar" aria-label="导出文件工具">
        <Button icon={<ArrowLeftOutlined />} onClick={onBack}>
          返回
        </Button>
        <h2>{file.name}</h2>
        <span className="toolbar-gap" />
        {isOurs && trace.district === null && !isSame && (
          <ExportButton
            kind={kind}
            what={`最新${traceName(trace)}`}
            {...(list === null ? {} : { list: { key: list.key } })}
          />
        )}
        {onImport !== undefined && kind === 'projects' && list?.key !== MONTH_HISTORY.key && (
          <Button
            onClick={onImport}
            title="有人在这份明细里改了内容时，逐格核对后写入台账；按台账现在的内容两方比较"
          >
            当作改过的明细导入…
          </Button>
        )}
        <Button type="text" onClick={onClose}>
          移出列表
        </Button>
      </div>
      <div className="exported-body">
        <header className="exported-summary" data-same={isOurs && isSame}>
          <p>{`这是本程序导出的${traceName(trace)}`}</p>
          {isOurs ? (
            <>
              <p role="status">
                <b>
                  {isSame
                    ? '✓ 与台账现在的内容一致，可以照用'
                    : `! 已经过时：${changesSince(trace)}`}
                </b>
              </p>
              <p>{traceOrigin(trace)}</p>
            </>
          ) : (
            <p role="status">
              <b>! 不是这个台账导出的</b>
              ，或取自本台账没有的版本（如台账恢复过备份），不能比较。请打开导出它的台账再试。
            </p>
          )}
        </header>
        {cells.length > 0 && <ChangedCells cells={cells} />}
        {projects !== null && <ChangedRows rowName={list?.rowName ?? '项目'} rows={projects} />}
      </div>
    </section>
  )
}

function isEmpty({ added, removed, changed }: NonNullable<ExportTrace['projects']>): boolean {
  return added.length + removed.length + changed.length === 0
}

function ChangedCells({ cells }: Pick<ExportTrace, 'cells'>) {
  return (
    <section aria-label="表中的变化">
      <h3>{`表中的变化（${cells.length} 处）`}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">表</th>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">文件中</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ table, row, column, before, now }) => (
            <tr key={`${table}/${row}/${column}`}>
              <td>{table}</td>
              <td>{row}</td>
              <td>{column}</td>
              <td className="exported-then">{before === '' ? '（空）' : before}</td>
              <td className="exported-now">{now === '' ? '（空）' : now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
