import { afterAll, describe, expect, it } from 'vitest'
import { ImportSessions } from '../../../src/main/import/sessions.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { BUILT_IN } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { SUBMISSIONS } from '../../../src/shared/lists/submissions.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { sendOut } from '../../support/sent-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const ledger = makeLedger(temporaryFolder(), { sample: true })
afterAll(() => ledger.close())

const REMARK = 6

/** A workbook that came back with another remark in its first row, opened for review. */
async function underReview(remark: string): Promise<[ImportSessions, string]> {
  const sent = sendOut(ledger)
  const [first = [], ...rest] = sent.rows
  const bytes = await sent.bytes([first.with(REMARK, remark), ...rest])
  const sessions = new ImportSessions()
  return [sessions, await sessions.open(BUILT_IN, PROJECTS, '项目报送.xlsx', bytes)]
}

const changed = (sessions: ImportSessions, id: string) =>
  sessions.plan(ledger, id, {}).rows.filter(({ kind }) => kind === 'changed')

describe('a workbook under review', () => {
  it('is planned once for its receipt, its review and its commit', async () => {
    const [sessions, id] = await underReview('已核对')
    sessions.receive(ledger, id, TESTER)
    const plan = sessions.plan(ledger, id, {})
    expect(plan.seq).toBe(ledger.seq)
    expect(sessions.plan(ledger, id, {})).toBe(plan)
    sessions.commit(ledger, id, { seq: plan.seq, choices: {}, decisions: {}, author: TESTER })
    expect(projects(ledger).filter(({ cells }) => cells.remark === '已核对')).toHaveLength(1)
    expect(ledger.rows(SUBMISSIONS.key).map(({ cells }) => cells.state)).toEqual(['已合并'])
  })

  it('is planned anew for other choices, and when the ledger has moved', async () => {
    const [sessions, id] = await underReview('已到现场')
    const [row] = changed(sessions, id)
    expect(row?.cells.map(({ theirs }) => theirs)).toEqual(['已到现场'])
    expect(sessions.plan(ledger, id, { pairs: { [row?.key ?? '']: 'new' } })).not.toBe(
      sessions.plan(ledger, id, {}),
    )
    const edit = { list: PROJECTS.key, id: row?.id ?? '', field: 'remark', value: '已到现场' }
    commitEdits(ledger, TESTER, [{ edit: 'set', ...edit }])
    expect(changed(sessions, id)).toEqual([])
  })
})
