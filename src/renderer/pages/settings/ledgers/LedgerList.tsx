import { Alert, Button, Space } from 'antd'
import type { LedgerFile } from '../../../../shared/contract/ledgers.ts'
import { hrefOf } from '../../../app/address.ts'
import { navigate } from '../../../app/router.ts'
import { timeText } from '../../../app/time-text.ts'
import { sizeText } from '../../../attachments/size-text.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { LEDGERS } from './section.ts'
import { useMaking } from './use-making.ts'

const ask = ({ service }: LedgerStore) => service.ledgers.list()

/** Which ledgers there are; another one is opened in place of the present one. */
export function LedgerList() {
  const { plan } = useLedger()
  const { answer, failure, retry } = useAnswer(ask)
  const { isBusy, refusal, make } = useMaking()
  const problem = refusal ?? failure
  return (
    <section className="ledgers" aria-label="台账">
      <h3>这个文件夹中的台账</h3>
      <p className="settings-hint">
        一个台账一个文件，一年一个计划。打开另一个台账时，现在的台账关闭，内容已全部保存；其他窗口同时切换。
      </p>
      {problem !== null && (
        <Alert
          type="error"
          showIcon
          title={problem}
          action={failure !== null && <Button onClick={retry}>重试</Button>}
        />
      )}
      {answer === null && failure === null && <p role="status">正在查看文件夹…</p>}
      {answer !== null && (
        <table className="ledgers-table">
          <thead>
            <tr>
              <th scope="col">台账</th>
              <th scope="col">最后改动</th>
              <th scope="col">大小</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {answer.ledgers.map((file) => (
              <LedgerLine
                key={file.name}
                file={file}
                isBusy={isBusy}
                onOpen={() =>
                  void make(
                    ({ ledgers }) => ledgers.open({ name: file.name }),
                    `已打开“${file.name}”`,
                  )
                }
              />
            ))}
          </tbody>
        </table>
      )}
      <Space>
        <Button
          type="primary"
          onClick={() => navigate('settings', { list: LEDGERS, make: 'next' })}
        >
          {`由${plan.year}年计划建立新一年计划…`}
        </Button>
        <Button onClick={() => navigate('settings', { list: LEDGERS, make: 'plan' })}>
          由计划文件新建…
        </Button>
        <Button onClick={() => navigate('settings', { list: LEDGERS, make: 'empty' })}>
          新建空计划（其他城市）…
        </Button>
      </Space>
    </section>
  )
}

interface LedgerLineProps {
  file: LedgerFile
  isBusy: boolean
  onOpen(): void
}

function LedgerLine({ file, isBusy, onOpen }: LedgerLineProps) {
  const { name, isOpen, isLastYear, changedAt, size } = file
  return (
    <tr aria-current={isOpen || undefined}>
      <th scope="row">
        {name}
        {isLastYear && (
          <>
            <small> 上年台账</small>
            <a href={hrefOf('annex', { kind: 'years', last: name })}>两年对照</a>
          </>
        )}
      </th>
      <td>{timeText(changedAt)}</td>
      <td>{sizeText(size)}</td>
      <td>
        {isOpen ? (
          '现在打开的'
        ) : (
          <Button disabled={isBusy} onClick={onOpen} aria-label={`打开台账 ${name}`}>
            打开
          </Button>
        )}
      </td>
    </tr>
  )
}
