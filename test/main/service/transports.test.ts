import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serveLedger } from '../../../src/main/service/browser/http.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { Contract } from '../../../src/shared/contract/contract.ts'
import type { LedgerEvent } from '../../../src/shared/contract/schemas.ts'
import { xlsxOf } from '../../support/workbooks.ts'

type Client = ContractRouterClient<Contract>

const folder = mkdtempSync(join(tmpdir(), 'ledger-transports-'))
const host = new LedgerHost(new Settings(folder))
const { port1, port2 } = new MessageChannel()
let serving: Serving
/** Where the app lies, and what lets in there. */
let room: string
let cookie: string

beforeAll(async () => {
  host.create(join(folder, 'a.ledger'), { sample: true })
  serving = await serveLedger(host, { token: 'secret', webRoot: folder })
  const entered = await fetch(serving.url, { redirect: 'manual' })
  room = new URL(entered.headers.get('location') ?? '', serving.url).href
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  new RPCHandler(router).upgrade(port1, { context: { host } })
  port1.start()
})
afterAll(async () => {
  port1.close()
  await serving.close()
  host.close()
  rmSync(folder, { recursive: true })
})

const clients: [name: string, client: () => Client][] = [
  ['in process', () => createRouterClient(router, { context: { host } })],
  [
    'over loopback HTTP',
    () => createORPCClient(new HttpLink({ url: `${room}rpc`, headers: () => ({ cookie }) })),
  ],
  [
    'over a MessagePort',
    () => {
      port2.start()
      return createORPCClient(new PortLink({ port: port2 }))
    },
  ],
]

describe.each(clients)('the service %s', (way, connect) => {
  it('keeps a file with a row and hands it back byte for byte', async () => {
    const client = connect()
    const bytes = new TextEncoder().encode(`经 ${way} 存入的佐证`)
    const file = new File([bytes], '佐证.html', { type: 'text/html' })
    const change = await client.attachments.add({ list: 'item', row: '3/2/1', file })
    const got = await client.attachments.get({ id: change.ops[0]?.id ?? '' })
    expect(got.name).toBe('佐证.html')
    expect(got.type).toBe('application/octet-stream')
    expect(await got.bytes()).toEqual(bytes)
  })

  it('takes a workbook in: read, planned, refused when the ledger moved, committed', async () => {
    const client = connect()
    const [project] = (await client.ledger.rows({ list: 'project' })).rows
    const { code, enterprise, name } = project?.cells ?? {}
    const bytes = await xlsxOf({
      报送: [
        ['项目编号', '企业名称', '项目名称', '备注'],
        [String(code), String(enterprise), String(name), `经 ${way} 核对`],
      ],
    })
    const file = new File([new Uint8Array(bytes)], '丹阳报送.xlsx')
    const { session } = await client.imports.open({ file })
    const plan = await client.imports.plan({ session, choices: {} })
    expect(plan).toMatchObject({ file: '丹阳报送.xlsx', basis: { kind: 'none' } })
    expect(plan.rows[0]).toMatchObject({ kind: 'changed', id: project?.id, by: 'code' })
    const commit = (seq: number) =>
      client.imports.commit({ session, seq, choices: {}, decisions: {} })
    await expect(commit(plan.seq - 1)).rejects.toMatchObject({ code: 'IMPORT_STALE' })
    expect(await commit(plan.seq)).toMatchObject({ kind: 'import', source: { hash: plan.hash } })
    await expect(commit(plan.seq)).rejects.toMatchObject({ code: 'IMPORT_CLOSED' })
  })

  it('gives the ledger, its plan and its rows', async () => {
    const client = connect()
    expect(await client.ledger.info()).toMatchObject({ name: 'a', sample: true })
    expect((await client.ledger.plan()).tasks).toHaveLength(34)
    const { rows } = await client.ledger.rows({ list: 'project' })
    expect(rows).toHaveLength(581)
  })

  it('hands out lists page by page, and says how much is left of each', async () => {
    const client = connect()
    const { rows } = await client.ledger.rows({ list: 'project' })
    const { opening, seq } = await client.ledger.info()
    const pageAfter = async (after: string) => {
      const pages = [
        { list: 'project', after, most: 500 },
        { list: 'view', after: '', most: 500 },
      ]
      return JSON.parse(await (await client.ledger.content({ lists: [], pages })).text())
    }
    const first = await pageAfter('')
    expect(first).toEqual({
      ...{ opening, seq, left: { project: 81, view: 0 } },
      lists: { project: rows.slice(0, 500), view: [] },
    })
    const last = await pageAfter(first.lists.project.at(-1).id)
    expect(last).toEqual({
      ...{ opening, seq, left: { project: 0, view: 0 } },
      lists: { project: rows.slice(500), view: [] },
    })
  })

  it('commits an edit, and every watcher hears of it', async () => {
    const client = connect()
    const { seq, rows } = await client.ledger.rows({ list: 'project' })
    const file = await client.ledger.content({ lists: ['district', 'project', 'view'], pages: [] })
    const content = JSON.parse(await file.text())
    expect(content).toMatchObject({ seq, lists: { project: rows, view: [] } })
    expect(content.lists.district).toHaveLength(8)
    const id = rows[7]?.id ?? ''
    const stream = await client.ledger.watch({ since: seq })
    const heard = stream.next()
    const value = `备注 ${seq}`
    const change = await client.changes.edit({
      edits: [{ edit: 'set', list: 'project', id, field: 'remark', value }],
    })
    const { value: event } = await heard
    expect(event).toMatchObject({ type: 'change', change: { seq: change?.seq } })
    expect(change?.ops).toEqual([
      {
        op: 'set',
        list: 'project',
        id,
        field: 'remark',
        old: rows[7]?.cells.remark ?? null,
        new: value,
      },
    ])
    await stream.return?.()
  })

  it('tells what was done to one row, and nothing of the others', async () => {
    const client = connect()
    const { rows } = await client.ledger.rows({ list: 'project' })
    const [id = '', other = ''] = rows.slice(20, 22).map((row) => row.id)
    const set = (row: string) =>
      ({
        edit: 'set',
        list: 'project',
        id: row,
        field: 'contact',
        value: `甲${Date.now()}`,
      }) as const
    await client.changes.edit({ edits: [set(id), set(other)] })
    const { changes } = await client.changes.ofRow({ list: 'project', id })
    expect(changes[0]?.ops).toMatchObject([{ op: 'set', id, field: 'contact' }])
    expect(changes.at(-1)?.ops).toMatchObject([{ op: 'insert', id }])
  })

  it('first replays to a watcher what it has missed', async () => {
    const client = connect()
    const { seq } = await client.ledger.info()
    await client.changes.undo()
    await client.changes.redo()
    const stream = await client.ledger.watch({ since: seq })
    const kinds: string[] = []
    while (kinds.length < 2) {
      const { value } = (await stream.next()) as { value: LedgerEvent }
      if (value.type === 'change') kinds.push(value.change.kind)
    }
    expect(kinds).toEqual(['undo', 'redo'])
    await stream.return?.()
  })

  it('refuses a value that cannot be read with its code, sentence and place', async () => {
    const client = connect()
    const { rows } = await client.ledger.rows({ list: 'project' })
    const id = rows[0]?.id ?? ''
    const edit = {
      edit: 'set',
      list: 'project',
      id,
      field: 'investment',
      value: '约一百万',
    } as const
    const error = await client.changes.edit({ edits: [edit] }).catch((caught) => caught)
    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({
      code: 'VALUE_INVALID',
      message: expect.stringContaining('不是数字'),
      data: { field: 'investment' },
    })
  })

  it('refuses an edit made on a view that is no longer true', async () => {
    const client = connect()
    const { rows } = await client.ledger.rows({ list: 'project' })
    const edit = {
      edit: 'set',
      list: 'project',
      id: rows[0]?.id ?? '',
      field: 'status',
      value: '调试',
      old: '从未有过',
    } as const
    const error = await client.changes.edit({ edits: [edit] }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'CHANGE_CONFLICT' })
  })

  it('hands out the annex as a workbook by its name', async () => {
    const file = await connect().exports.workbook({ kind: 'annex1' })
    expect(file.name).toBe('附件1 2023年各辖市区大气污染防治重点工程项目表.xlsx')
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
    expect([...head]).toEqual([0x50, 0x4b])
  })

  it('hands out a document in the format asked for', async () => {
    const document = { kind: 'annexes', format: 'docx', firstPage: 18 } as const
    const file = await connect().exports.document(document)
    expect(file.name).toBe('镇江市2023年大气污染防治工作计划附件.docx')
    const csv = await connect().exports.document({ kind: 'air', format: 'csv' })
    expect(await csv.text()).toContain('"国控站点",33,80.0,0')
  })
})
