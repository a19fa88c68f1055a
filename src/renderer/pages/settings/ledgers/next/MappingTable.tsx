import { Button, Input, Select } from 'antd'
import { isParted, isRest, lineFault, type MappingLine, parted } from './mapping-lines.ts'

interface MappingTableProps {
  /** 辖市区 or 类别. */
  what: string
  lines: readonly MappingLine[]
  /** 工程类型 by which one may be parted; none where it cannot be. */
  kinds: readonly string[]
  onLines(lines: MappingLine[]): void
}

/** Names of last year beside those of this year. */
export function MappingTable({ what, lines, kinds, onLines }: MappingTableProps) {
  const put = (at: number, line: MappingLine) => onLines(lines.with(at, line))
  return (
    <table className="ledgers-table next-mapping">
      <thead>
        <tr>
          <th scope="col">{`上年${what}`}</th>
          <th scope="col">{`今年${what}`}</th>
          {kinds.length > 0 && <th scope="col">拆分</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => {
          const { from, to } = line
          const fault = lineFault(lines, line)
          const isSplit = isParted(lines, line)
          const isFirst = lines.findIndex((other) => other.from === from) === at
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <tr key={`${from} ${at}`} data-changed={to !== from || isSplit || undefined}>
              <th scope="row">{isFirst ? from : ''}</th>
              <td>
                <Input
                  aria-label={`“${from}”今年的名称`}
                  value={to}
                  status={fault === null ? '' : 'error'}
                  title={fault ?? ''}
                  onChange={({ target }) => put(at, { ...line, to: target.value })}
                />
              </td>
              {kinds.length > 0 && (
                <td>
                  {isSplit && !isRest(lines, line) && (
                    <span className="next-part">
                      <Select
                        mode="multiple"
                        aria-label={`“${from}”归入“${to}”的工程类型`}
                        placeholder="其中的工程类型"
                        value={line.kinds}
                        options={kinds.map((kind) => ({ value: kind, label: kind }))}
                        maxTagCount="responsive"
                        onChange={(chosen) => put(at, { ...line, kinds: chosen })}
                      />
                      <Button
                        type="text"
                        onClick={() => onLines(lines.toSpliced(at, 1))}
                        aria-label={`不拆：“${from}”不再拆出“${to}”`}
                      >
                        不拆
                      </Button>
                    </span>
                  )}
                  {isRest(lines, line) && (
                    <>
                      {isSplit && '其余'}
                      <Button
                        type="link"
                        size="small"
                        onClick={() => onLines(parted(lines, from))}
                        aria-label={`拆出一类：“${from}”`}
                      >
                        拆出一类
                      </Button>
                    </>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
