import { Button, Radio } from 'antd'
import type { CellValue } from '../../../../shared/changes/change.ts'
import { shownField, shownList, shownValue } from '../../../../shared/history/shown-list.ts'
import type { Picks, Question } from '../../../../shared/history/take-back.ts'
import { useLists } from '../../../service/use-ledger.tsx'

interface ConflictTableProps {
  questions: readonly Question[]
  picks: Picks
  onPick(key: string, pick: Picks[string]): void
  onPickAll(pick: Picks[string]): void
}

/** What was changed again since: before the change, after it, now, and which of them shall stand. */
export function ConflictTable({ questions, picks, onPick, onPickAll }: ConflictTableProps) {
  return (
    <section aria-label="后来又改过的内容">
      <header className="take-back-conflicts">
        <h3>{`${questions.length} 处后来又改过，请选择`}</h3>
        <Button size="small" onClick={() => onPickAll('ours')}>
          全部保留现在
        </Button>
        <Button size="small" onClick={() => onPickAll('theirs')}>
          全部仍然撤回
        </Button>
      </header>
      <table className="take-back-table">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">这次改动前</th>
            <th scope="col">这次改成</th>
            <th scope="col">现在</th>
            <th scope="col">选择</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <QuestionRow
              key={question.key}
              question={question}
              pick={picks[question.key]}
              onPick={(pick) => onPick(question.key, pick)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface QuestionRowProps {
  question: Question
  pick: Picks[string] | undefined
  onPick(pick: Picks[string]): void
}

function QuestionRow({ question, pick, onPick }: QuestionRowProps) {
  const { row, cell } = question
  const list = shownList(useLists(), row.list)
  const title = [row.code, row.name].filter(Boolean).join(' ')
  const text = (value: CellValue) =>
    cell === null ? '' : shownValue(shownField(list, cell.field), value)
  const standsWhen = (meant: Picks[string]) => (pick === meant ? 'take-back-stands' : undefined)
  return (
    <tr>
      <th scope="row">
        {title}
        {cell !== null && <b>{shownField(list, cell.field).label}</b>}
      </th>
      {cell === null ? (
        <td colSpan={3}>{wholeWords(question)}</td>
      ) : (
        <>
          <td className={standsWhen('theirs')}>{text(cell.theirs)}</td>
          <td>{text(cell.base)}</td>
          <td className={standsWhen('ours')}>{text(cell.ours)}</td>
        </>
      )}
      <td>
        <Radio.Group
          aria-label={`${title} ${cell === null ? '' : shownField(list, cell.field).label}`}
          {...(pick === undefined ? {} : { value: pick })}
          onChange={({ target }) => onPick(target.value)}
        >
          <Radio value="ours">{cell === null ? keepWords(question) : '保留现在'}</Radio>
          <Radio value="theirs">{cell === null ? takeWords(question) : '改回'}</Radio>
        </Radio.Group>
      </td>
    </tr>
  )
}

function wholeWords({ row }: Question): string {
  return row.conflict === 'deletedHere'
    ? '这次改过的这一行，后来被删除了'
    : `这次新增的这一行，后来又改过 ${row.cells.length} 格`
}

function keepWords({ row }: Question): string {
  return row.conflict === 'deletedHere' ? '仍然不要' : '保留'
}

function takeWords({ row }: Question): string {
  return row.conflict === 'deletedHere' ? '恢复为改动前' : '仍然删除'
}
