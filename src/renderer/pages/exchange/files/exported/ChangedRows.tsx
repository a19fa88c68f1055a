import type { ExportTrace } from '../../../../../shared/contract/exports.ts'

/** Lines that are shown; a whole year's changes are better read in 历史. */
const MOST = 300

interface ChangedRowsProps {
  rowName: string
  rows: NonNullable<ExportTrace['projects']>
}

/** Rows that came, went or changed since an export. */
export function ChangedRows({ rowName, rows }: ChangedRowsProps) {
  const { added, removed, changed } = rows
  const lines = [
    ...added.map(({ id, title }) => ({ id, title, what: '新增', before: '', now: '' })),
    ...removed.map(({ id, title }) => ({ id, title, what: '删除', before: '', now: '' })),
    ...changed.flatMap(({ id, title, cells }) =>
      cells.map(({ label, before, now }) => ({ id, title, what: label, before, now })),
    ),
  ]
  if (lines.length === 0) return null
  return (
    <section aria-label={`${rowName}的变化`}>
      <h3>{`${rowName}的变化（新增 ${added.length}，删除 ${removed.length}，变更 ${changed.length}）`}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{rowName}</th>
            <th scope="col">变化</th>
            <th scope="col">文件中</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map(({ id, title, what, before, now }) => (
            <tr key={`${id}/${what}`} data-what={what}>
              <td>{title}</td>
              <td className="exported-what">{what}</td>
              <td className="exported-then">{before}</td>
              <td className="exported-now">{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST && <p>{`另有 ${lines.length - MOST} 行没有列出，请在“历史”中查看`}</p>}
    </section>
  )
}
