import { Alert, Select } from 'antd'
import { useCallback, useState } from 'react'
import type { YearsComparison } from '../../../../shared/plan/years/years.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { navigate } from '../../../app/router.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { AnnexTabs, YEARS } from '../AnnexTabs.tsx'
import { YearsTable } from './YearsTable.tsx'
import './years.css'

const askLedgers = ({ service }: LedgerStore) => service.ledgers.list()

/** Last year's projects beside this year's; which ledger is last year's can be chosen. */
export function YearsView({ last: asked }: { last: string | undefined }) {
  const { answer, failure } = useAnswer(askLedgers)
  const others = (answer?.ledgers ?? []).filter(({ isOpen }) => !isOpen)
  const last = asked ?? others.find(({ isLastYear }) => isLastYear)?.name
  return (
    <div className="annex">
      <div className="toolbar" role="toolbar" aria-label="附件表工具">
        <AnnexTabs current={YEARS} />
        <span className="toolbar-gap" />
        <span>与</span>
        <Select
          aria-label="上年台账"
          placeholder="选择上年的台账"
          {...(last === undefined ? {} : { value: last })}
          options={others.map(({ name }) => ({ value: name, label: name }))}
          notFoundContent="文件夹中没有别的台账"
          onChange={(name) => navigate('annex', { kind: YEARS, last: name })}
          style={{ width: 300 }}
        />
        <span>对照</span>
      </div>
      {failure !== null && <Alert type="error" showIcon title={failure} />}
      {answer !== null && last === undefined && (
        <p className="reconcile-wait">
          这个台账不是由上年台账建立的。请在右上角选一个台账对照，上年台账要与现在的台账放在同一个文件夹。
        </p>
      )}
      {last !== undefined && <Compared key={last} last={last} />}
    </div>
  )
}

function Compared({ last }: { last: string }) {
  const ask = useCallback(({ service }: LedgerStore) => service.ledgers.compare({ last }), [last])
  const { answer, failure, retry } = useAnswer(ask)
  if (answer === null)
    return (
      <AnswerState
        {...{ answer, failure, retry }}
        waiting="正在读取上年台账…"
        className="reconcile-wait"
      />
    )
  return <Tables answer={answer} />
}

/** By district and by category; a name chosen in one narrows the other. */
function Tables({ answer }: { answer: YearsComparison }) {
  const { last, now, cells, astray } = answer
  const [district, setDistrict] = useState<string | null>(null)
  const [category, setCategory] = useState<string | null>(null)
  const names = (key: 'district' | 'category') => [...new Set(cells.map((cell) => cell[key]))]
  const isAstray = astray.last > 0 || astray.now > 0
  return (
    <section className="years" aria-label="两年对照">
      <p className="reconcile-said">
        {`上年：${last.title}（${last.year}年）。今年：${now.title}（${now.year}年）。单击名称，看它在另一张表中的分布。`}
      </p>
      <YearsTable
        title={category === null ? '按辖市区' : `按辖市区：${category}`}
        heading="辖市区"
        names={names('district')}
        chosen={district}
        onChoose={setDistrict}
        cellsOf={(name) =>
          cells.filter(
            (cell) => cell.district === name && (category === null || cell.category === category),
          )
        }
      />
      <YearsTable
        title={district === null ? '按类别' : `按类别：${district}`}
        heading="工程类别"
        names={names('category')}
        chosen={category}
        onChoose={setCategory}
        cellsOf={(name) =>
          cells.filter(
            (cell) => cell.category === name && (district === null || cell.district === district),
          )
        }
      />
      <p className="reconcile-note">
        上年的名称按建立今年计划时的改名、合并、拆分换算成今年的名称；“已完成”看项目状态。
        {isAstray &&
          `另有上年 ${astray.last} 个、今年 ${astray.now} 个项目的辖市区或类别不在今年计划内，未计入。`}
      </p>
    </section>
  )
}
