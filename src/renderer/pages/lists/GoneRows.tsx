import { Button, Popover } from 'antd'
import type { Row } from '../../../shared/contract/schemas.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { formatValue } from '../../../shared/values/format.ts'
import './gone-rows.css'

interface GoneRowsProps {
  list: SpecialList
  rows: readonly Row[]
}

/** How many rows of the last period are gone, and on a click what stood in them. */
export function GoneRows({ list, rows }: GoneRowsProps) {
  if (rows.length === 0) return <span>减少 0</span>
  return (
    <Popover
      trigger="click"
      placement="bottom"
      destroyOnHidden
      title={`本期没有的 ${rows.length} 个${list.rowName}，上期写着：`}
      content={<GoneTable list={list} rows={rows} />}
    >
      <Button type="link" size="small" className="period-gone">
        {`减少 ${rows.length}`}
      </Button>
    </Popover>
  )
}

function GoneTable({ list, rows }: GoneRowsProps) {
  const fields = list.fields.filter(
    ({ key }) => key !== PERIOD_FIELD && rows.some(({ cells }) => cells[key] !== undefined),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="gone-rows" aria-label="本期减少的行" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {fields.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {fields.map((field) => (
                <td key={field.key}>{formatValue(field, cells[field.key])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
