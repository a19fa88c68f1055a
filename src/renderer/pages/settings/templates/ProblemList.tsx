import { CheckCircleOutlined } from '@ant-design/icons'
import type { TemplateCheck } from '../../../../shared/contract/templates.ts'

/** The faults of a template, those first that keep it from being used. */
export function ProblemList({ problems, format }: Pick<TemplateCheck, 'problems' | 'format'>) {
  if (problems.length === 0)
    return (
      <p className="template-sound" role="status">
        <CheckCircleOutlined /> 检查通过，没有发现问题
      </p>
    )
  const [program, part, place] =
    format === 'docx' ? ['Word', '部分', '位置'] : ['Excel', '工作表', '单元格']
  const errors = problems.filter(({ level }) => level === 'error')
  const ordered = [...errors, ...problems.filter(({ level }) => level !== 'error')]
  return (
    <>
      <p className="template-verdict" role="status" data-usable={errors.length === 0}>
        {errors.length > 0
          ? `不能使用：有 ${errors.length} 处错误，请在 ${program} 或 WPS 中按下表改好后重新选择`
          : `可以使用；有 ${problems.length} 处提醒`}
      </p>
      <table className="template-problems" aria-label="模板中的问题">
        <thead>
          <tr>
            <th scope="col">程度</th>
            <th scope="col">{part}</th>
            <th scope="col">{place}</th>
            <th scope="col">问题和改法</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ level, sheet, cell, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes in place
            <tr key={index} data-level={level}>
              <td>{level === 'error' ? '✕ 错误' : '! 提醒'}</td>
              <td>{sheet ?? '整个文件'}</td>
              <td>{cell ?? ''}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
