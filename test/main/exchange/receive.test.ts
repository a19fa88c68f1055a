import { afterEach, beforeEach, expect, it } from 'vitest'
import { changedSince } from '../../../src/main/exchange/changed-since.ts'
import { makeDispatch, recordDispatch } from '../../../src/main/exchange/dispatch.ts'
import { exchangeStatus } from '../../../src/main/exchange/status.ts'
import { ImportSessions } from '../../../src/main/import/sessions.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { BUILT_IN } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { monthList } from '../../../src/shared/progress/month-list.ts'
import { localDay } from '../../../src/shared/schedule/days.ts'
import { importBytes, importRows } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeEach(async () => {
  ledger = makeLedger(folder)
  await importRows(ledger, [
    ['辖市区', '工程类别', '企业名称', '项目名称', '总投资'],
    ['丹阳', 'VOCs治理', '甲公司', '一号线治理', 100],
    ['句容', '其他', '乙公司', '扬尘治理', 300],
  ])
})
afterEach(() => ledger.close())

async function issued(): Promise<Uint8Array> {
  const dispatch = await makeDispatch(ledger, '丹阳市')
  recordDispatch(ledger, TESTER, dispatch)
  return dispatch.workbooks[0]?.bytes ?? new Uint8Array()
}

/** The workbook with another investment, saved again. */
async function filled(bytes: Uint8Array, investment: number | string): Promise<Uint8Array> {
  const workbook = await openOwn(bytes)
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === 100) cell.value = investment
      }),
    ),
  )
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Ids of the projects that are no longer as their district last got them. */
const told = () => [...changedSince(ledger, 'changed', PROJECTS.key).rows.keys()]

const stateOf = () => {
  const [first] = exchangeStatus(ledger, localDay(new Date()))
  return [first?.state, first?.submission?.version ?? null, first?.submission?.mergedSeq ?? null]
}

it('a sheet of a month leaves what the district knows of its projects as it was', async () => {
  await issued()
  const [first] = projects(ledger)
  commitEdits(ledger, TESTER, [
    { edit: 'set', list: 'project', id: first?.id ?? '', field: 'remark', value: '改' },
  ])
  expect(told()).toHaveLength(1)
  recordDispatch(
    ledger,
    TESTER,
    await makeDispatch(ledger, '丹阳市', { list: monthList('2023-04').key }),
  )
  expect(told()).toHaveLength(1)
  expect(stateOf()).toEqual(['已下发', null, null])
})

it('a district goes from 未下发 over 已下发 and 已回收 to 已合并', async () => {
  expect(stateOf()).toEqual(['未下发', null, null])
  const back = await filled(await issued(), 150)
  expect(stateOf()).toEqual(['已下发', null, null])
  const sessions = new ImportSessions()
  const session = await sessions.open(BUILT_IN, PROJECTS, '丹阳.xlsx', back)
  sessions.receive(ledger, session, TESTER)
  expect(stateOf()).toEqual(['已回收', 1, null])
  const { seq } = sessions.plan(ledger, session, {})
  sessions.commit(ledger, session, { seq, choices: {}, decisions: {}, author: TESTER })
  expect(stateOf()).toEqual(['已合并', 1, ledger.seq])
  expect(projects(ledger).map(({ cells }) => cells.investment)).toContain(150)
})

it('taking the import back takes 已合并 back with it', async () => {
  const report = importBytes(ledger, await filled(await issued(), 150))
  expect(stateOf()).toEqual(['已合并', 1, report.seq])
  ledger.undo(TESTER)
  expect(stateOf()[0]).toBe('已下发')
})

it('a merged workbook that is imported once more stays as it was merged, and can be taken back', async () => {
  const back = await filled(await issued(), 150)
  const { seq } = importBytes(ledger, back)
  const receipt = () => ledger.rows('submission').map(({ cells }) => cells)
  const merged = receipt()
  expect(merged).toMatchObject([{ changed: 1 }])
  expect(importBytes(ledger, back)).toMatchObject({ ok: true, seq: null })
  expect(receipt()).toEqual(merged)
  expect(ledger.seq).toBe(seq)
  ledger.undo(TESTER)
  expect(stateOf()[0]).toBe('已下发')
})

it('a workbook with errors is 有问题; the corrected one is the next version', async () => {
  const bytes = await issued()
  const sessions = new ImportSessions()
  const receive = async (back: Uint8Array) =>
    sessions.receive(ledger, await sessions.open(BUILT_IN, PROJECTS, '丹阳.xlsx', back), TESTER)
  const wrong = await filled(bytes, '很多')
  await receive(wrong)
  expect(stateOf()).toEqual(['有问题', 1, null])
  await receive(wrong)
  await receive(await filled(bytes, 160))
  expect(stateOf()).toEqual(['已回收', 2, null])
})

it('a workbook that comes back unchanged is taken in without a change of any project', async () => {
  const report = importBytes(ledger, await issued())
  expect(report).toMatchObject({ ok: true, seq: null, counts: { unchanged: 1, changed: 0 } })
  expect(stateOf()).toEqual(['已合并', 1, null])
})

it('a project that was changed or added since its district got a workbook is told', async () => {
  const idOf = (name: string) => projects(ledger).find(({ cells }) => cells.name === name)?.id
  expect(told()).toEqual([])
  await issued()
  await importRows(ledger, [
    ['辖市区', '工程类别', '企业名称', '项目名称', '总投资'],
    ['丹阳', 'VOCs治理', '甲公司', '一号线治理', 101],
    ['丹阳', 'VOCs治理', '甲公司', '三号线治理', 1],
    ['句容', '其他', '乙公司', '扬尘治理', 301],
  ])
  const expected = [idOf('一号线治理'), idOf('三号线治理')]
  expect(new Set(told())).toEqual(new Set(expected))
  await issued()
  expect(told()).toEqual([])
})

it('a district that is renamed in between is the one that was sent and answers', async () => {
  const back = await issued()
  const rename = (value: string) => {
    const id = ledger.rows('district').find(({ cells }) => cells.order === 1)?.id ?? ''
    commitEdits(ledger, TESTER, [{ edit: 'set', list: 'district', id, field: 'name', value }])
  }
  rename('新丹阳')
  const [first] = projects(ledger)
  const remark = { edit: 'set', list: 'project', field: 'remark', value: '改' } as const
  commitEdits(ledger, TESTER, [{ ...remark, id: first?.id ?? '' }])
  expect(told()).toEqual([first?.id])
  importBytes(ledger, await filled(back, 150))
  rename('大丹阳')
  importBytes(ledger, await filled(back, 160), { onConflict: 'theirs' })
  expect(ledger.rows('submission').map(({ cells }) => cells.version)).toEqual([1, 2])
  const sent = ledger.rows('dispatch').map(({ id }) => id)
  expect(ledger.rows('submission').flatMap(({ cells }) => cells.dispatch)).toEqual([
    ...sent,
    ...sent,
  ])
})

it('reading a workbook for review ends at once when it is stopped', async () => {
  const stop = new AbortController()
  const reading = new ImportSessions().open(
    BUILT_IN,
    PROJECTS,
    '丹阳.xlsx',
    await issued(),
    stop.signal,
  )
  stop.abort()
  await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' })
})
