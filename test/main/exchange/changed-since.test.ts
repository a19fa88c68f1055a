/** Which rows and cells are no longer as they were last exported, asked as a window asks. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { changedSince } from '../../../src/main/exchange/changed-since.ts'
import { sourceOf } from '../../../src/main/ledger/row-source.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { LedgerEvent } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { VIEWS } from '../../../src/shared/lists/views.ts'
import { plainView } from '../../../src/shared/views/view-rows.ts'
import { writeViewState } from '../../../src/shared/views/view-state.ts'
import { TESTER } from '../../support/ledgers.ts'
import { SUBSTITUTION, WHOLE } from '../../support/substitution.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let count = 0
let host: LedgerHost
let client: ReturnType<typeof connect>

const connect = () => createRouterClient(router, { context: { host } })

beforeEach(() => {
  count += 1
  host = new LedgerHost(new Settings(join(folder, `home${count}`)))
  host.create(join(folder, `台账${count}.ledger`), { sample: true })
  client = connect()
  return () => host.close()
})

const project = (district: string) => {
  const row = host.ledger.rows(PROJECTS.key).find(({ cells }) => cells.district === district)
  if (row === undefined) throw new Error(`no project in ${district}`)
  return row
}
const set = (id: string, field: string, value: string | null, list = PROJECTS.key) =>
  commitEdits(host.ledger, TESTER, [{ edit: 'set', list, id, field, value }])
const insert = (list: string, cells: Record<string, string | string[]>) => {
  const change = commitEdits(host.ledger, TESTER, [{ edit: 'insert', list, cells }])
  return change?.ops[0]?.id ?? ''
}
const told = (list = PROJECTS.key) => client.exchange.changed({ list, mark: 'exported' })
const exportList = (list = {}, format: 'xlsx' | 'docx' | 'csv' = 'csv') =>
  client.exports.document({ kind: 'projects', format, list })

describe('a project list', () => {
  it('that was never exported has nothing changed since', async () => {
    set(project('丹阳市').id, 'remark', '改')
    expect(await told()).toEqual({ files: [], rows: {} })
    await client.exports.workbook({ kind: 'annex2' })
    expect(await told()).toEqual({ files: [], rows: {} })
  })

  it('tells each cell that is different, with what it was, and new rows', async () => {
    const [a, b] = [project('丹阳市'), project('句容市')]
    set(a.id, 'remark', '原来')
    const { seq } = host.ledger
    const file = await exportList({}, 'xlsx')
    set(a.id, 'remark', '改过')
    set(a.id, 'remark', '又改')
    set(b.id, 'remark', '新写')
    const added = insert(PROJECTS.key, {
      district: '丹阳市',
      category: 'VOCs治理项目',
      enterprise: '新厂',
      name: '新项目',
    })
    expect(await told()).toEqual({
      files: [
        {
          at: expect.any(String),
          by: host.author,
          seq,
          file: file.name,
          district: null,
          period: null,
        },
      ],
      rows: { [a.id]: { remark: '原来' }, [b.id]: { remark: null }, [added]: null },
    })
  })

  it('is as it was exported again where a row is set back, by hand or by undo', async () => {
    const { id } = project('丹阳市')
    await exportList()
    set(id, 'remark', '改')
    await client.changes.undo()
    expect((await told()).rows).toEqual({})
    set(id, 'remark', '改')
    set(id, 'remark', null)
    expect((await told()).rows).toEqual({})
  })

  it('tells nothing of rows that are gone, and of one that undo brings back what it was', async () => {
    const { id, cells } = project('丹阳市')
    await exportList()
    set(id, 'name', '新名称')
    commitEdits(host.ledger, TESTER, [{ edit: 'delete', list: PROJECTS.key, id }])
    const added = insert(PROJECTS.key, {
      district: '丹阳市',
      category: 'VOCs治理项目',
      enterprise: '新厂',
      name: '新项目',
    })
    commitEdits(host.ledger, TESTER, [{ edit: 'delete', list: PROJECTS.key, id: added }])
    expect((await told()).rows).toEqual({})
    await client.changes.undo()
    await client.changes.undo()
    await client.changes.undo()
    expect((await told()).rows).toEqual({ [id]: { name: cells.name } })
  })

  it.each([
    ['附件1', () => client.exports.workbook({ kind: 'annex1' })],
    ['全部附件', () => client.exports.document({ kind: 'annexes', format: 'docx' })],
    ['a Word list', () => exportList({}, 'docx')],
  ])('is compared with what %s has shown last', async (_, make) => {
    await exportList()
    set(project('丹阳市').id, 'remark', '改')
    expect(Object.keys((await told()).rows)).toHaveLength(1)
    await make()
    const { files, rows } = await told()
    expect(rows).toEqual({})
    expect(files.map(({ seq }) => seq)).toEqual([host.ledger.seq])
  })

  it('is compared by district where single districts were exported, whatever they are called by now', async () => {
    const [a, b, c] = [project('丹阳市'), project('句容市'), project('扬中市')]
    await exportList({ district: '句容市' })
    set(a.id, 'remark', '改')
    set(b.id, 'remark', '改')
    set(c.id, 'remark', '改')
    await exportList({ district: '丹阳市' })
    const { files, rows } = await told()
    expect(files.map(({ district }) => district)).toEqual(['丹阳市', '句容市'])
    expect(Object.keys(rows)).toEqual([b.id])
    const { seq, path } = host.ledger
    const named = host.ledger.rows('district').find(({ cells }) => cells.name === '句容市')
    set(named?.id ?? '', 'name', '新句容市', 'district')
    const after = await told()
    expect(after.files.map(({ district }) => district)).toEqual(['丹阳市', '新句容市'])
    expect(after.rows[b.id]).toEqual({ remark: null, district: '句容市' })
    // As of the revision before, all is called as it was.
    const source = sourceOf(host.ledger.everythingAt(seq), path)
    const then = changedSince(host.ledger, 'exported', PROJECTS.key, { at: seq, source })
    expect([...then.rows]).toEqual([[b.id, { remark: null }]])
    await exportList()
    expect((await told()).files).toHaveLength(1)
  })

  it('is not exported by a view, which holds only some rows; the view itself can be of changed rows', async () => {
    const state = { ...plainView(PROJECTS), marks: ['exported' as const] }
    insert(VIEWS.key, { list: PROJECTS.key, name: '导出后', state: writeViewState(state) })
    await exportList()
    const { id, cells } = project('丹阳市')
    set(id, 'remark', '改')
    const file = await exportList({ view: '导出后' })
    const lines = (await file.text()).trim().split(/\r?\n/u)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(String(cells.code))
    expect(Object.keys((await told()).rows)).toEqual([id])
  })

  it('follows a whole set', async () => {
    const { id } = project('丹阳市')
    const steps = await client.exports.set({ withSubmissions: false })
    for await (const _ of steps);
    const { files } = await told()
    expect(new Set(files.map(({ seq }) => seq))).toEqual(new Set([host.ledger.seq]))
    expect(files.map(({ district }) => district)).toEqual(expect.arrayContaining(['丹阳市', null]))
    set(id, 'remark', '改')
    expect((await told()).rows).toEqual({ [id]: { remark: null } })
  })
})

describe('a special ledger', () => {
  it('is compared with its own exports alone', async () => {
    const id = insert(SUBSTITUTION, { ...WHOLE, enterprise: '云岭化工', town: '云阳街道' })
    await client.exports.document({ kind: 'projects', format: 'csv' })
    set(id, 'enterprise', '二厂', SUBSTITUTION)
    expect(await told(SUBSTITUTION)).toEqual({ files: [], rows: {} })
    await exportList({ key: SUBSTITUTION })
    const added = insert(SUBSTITUTION, { ...WHOLE, enterprise: '青峰涂料', town: '云阳街道' })
    set(id, 'enterprise', '三厂', SUBSTITUTION)
    expect((await told(SUBSTITUTION)).rows).toEqual({ [id]: { enterprise: '二厂' }, [added]: null })
    expect((await told()).rows).toEqual({})
  })

  it('is compared quarter by quarter where its quarters were exported', async () => {
    const list = 'vapour-recovery'
    const cells = { district: '扬中市', kind: '码头泊位', enterprise: '油库', name: '1号泊位' }
    const first = insert(list, { ...cells, period: '2023-03' })
    const second = insert(list, { ...cells, period: '2023-06' })
    await exportList({ key: `${list}/2023-03` })
    set(first, 'name', '2号泊位', list)
    set(second, 'name', '2号泊位', list)
    expect((await told(list)).rows).toEqual({ [first]: { name: '1号泊位' } })
    await exportList({ key: list })
    expect((await told(list)).rows).toEqual({})
  })
})

it('every window hears of an export', async () => {
  const heard: LedgerEvent['type'][] = []
  const stop = host.subscribe(({ type }) => heard.push(type))
  await exportList()
  stop()
  expect(heard).toEqual(['exported'])
})

it('files that went out to districts are told in the same way', async () => {
  const [a, b] = [project('丹阳市'), project('句容市')]
  await client.exports.submission({ district: '丹阳市' })
  set(a.id, 'remark', '改')
  set(b.id, 'remark', '改')
  const changed = () => client.exchange.changed({ list: PROJECTS.key, mark: 'changed' })
  expect((await changed()).files).toMatchObject([{ district: '丹阳市', by: host.author }])
  expect((await changed()).rows).toEqual({ [a.id]: { remark: null } })
  set(a.id, 'remark', null)
  expect((await changed()).rows).toEqual({})
})
