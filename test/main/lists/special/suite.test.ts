/** What every list can do: projects, one that comes with the program, one made without code. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../../src/main/exchange/read-stamp.ts'
import { exchangeStatus } from '../../../../src/main/exchange/status.ts'
import { traceExport } from '../../../../src/main/exchange/trace/trace-export.ts'
import { exportFile } from '../../../../src/main/export/export-file.ts'
import { restore } from '../../../../src/main/history/restore.ts'
import { importWorkbook } from '../../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { readWorkbook } from '../../../../src/main/workbook/read.ts'
import type { Cells, CellValue } from '../../../../src/shared/changes/change.ts'
import type { Edit } from '../../../../src/shared/contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../../../src/shared/lists/definition.ts'
import { listByKey } from '../../../../src/shared/lists/known-lists.ts'
import { exchangeOf, sentList } from '../../../../src/shared/lists/sent-list.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'
import { openOwn } from '../../../support/workbooks.ts'

const folder = temporaryFolder()
const DISTRICT = '丹阳市'

interface Subject {
  name: string
  /** Makes the list where the ledger lacks it, and gives its key. */
  make(ledger: Ledger): string
  row(name: string): Cells
  /** Fields that are written to, with two values each. */
  text: { field: string; values: [string, string] }
  choice: { field: string; values: [string, string] }
}

const SUBJECTS: Subject[] = [
  {
    name: '重点工程项目',
    make: () => 'project',
    row: (name) => ({
      district: DISTRICT,
      category: 'VOCs治理项目',
      enterprise: name,
      name: '治理',
    }),
    text: { field: 'measures', values: ['更换活性炭', '改为催化燃烧'] },
    choice: { field: 'status', values: ['在建', '已完成'] },
  },
  {
    name: '源头替代企业管理台账',
    make: () => 'source-substitution',
    row: (name) => ({ district: DISTRICT, enterprise: name, batch: ['首批28家'] }),
    text: { field: 'recheck', values: ['已替代水性漆', '仍用溶剂型'] },
    choice: { field: 'progress', values: ['替代中', '已替代'] },
  },
  { name: '自建台账', make: makeOwnList, row: ownRow, ...OWN_FIELDS() },
]

function makeOwnList(ledger: Ledger): string {
  const key =
    commitEdits(ledger, TESTER, [
      { edit: 'insert', list: 'special', cells: { name: '自建台账', rowName: '点位' } },
    ])?.ops[0]?.id ?? ''
  const fields: Cells[] = [
    { name: '辖市区', content: 'district', required: 'error' },
    { name: '点位名称', identity: 'all', required: 'error' },
    { name: '数量', type: 'decimal', unit: '吨' },
    { name: '情况说明', type: 'longText' },
    { name: '结论', type: 'choice', values: ['合格', '不合格'] },
  ]
  for (const cells of fields)
    commitEdits(ledger, TESTER, [
      { edit: 'insert', list: 'specialField', cells: { list: key, ...cells } },
    ])
  return key
}

function ownRow(name: string): Cells {
  return { district: DISTRICT, field1: name, field2: 3 }
}

function OWN_FIELDS(): Pick<Subject, 'text' | 'choice'> {
  return {
    text: { field: 'field3', values: ['正常', '停运'] },
    choice: { field: 'field4', values: ['合格', '不合格'] },
  }
}

describe.each(SUBJECTS)('$name', ({ make, row, text, choice }) => {
  let ledger: Ledger
  let key: string
  let list: ListDefinition
  beforeEach(() => {
    ledger = makeLedger(folder)
    key = make(ledger)
    list = listByKey(listsOf(ledger), key)
    for (const name of ['甲厂', '乙厂', '丙厂'])
      commitEdits(ledger, TESTER, [{ edit: 'insert', list: key, cells: row(name) }])
  })
  afterEach(() => {
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
    ledger.close()
  })

  const rows = () => ledger.rows(key)
  const idOf = (name: string) =>
    rows().find(({ cells }) => Object.values(cells).includes(name))?.id ?? ''
  const cellsOf = (name: string) => ledger.row(key, idOf(name)) ?? {}
  const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
  const set = (name: string, field: string, value: CellValue): Edit => ({
    edit: 'set',
    list: key,
    id: idOf(name),
    field,
    value,
  })

  /** Sends it out, lets the district write into it, and gives it back. */
  async function returned(write: (sheet: Sheet) => void) {
    const dispatch = await makeDispatch(ledger, DISTRICT, { list: key })
    recordDispatch(ledger, TESTER, dispatch)
    const [sent] = dispatch.workbooks
    const book = await openOwn(sent?.bytes ?? new Uint8Array())
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    const labels = sheet.getRow(4).values as unknown[] // exceljs gives any value
    const columnOf = (field: string) =>
      labels.findIndex((label) =>
        String(label).replace('*', '').startsWith(fieldOf(list, field).label),
      )
    write({
      write: (name, field, value) =>
        (sheet.getCell(lineOf(sheet, name), columnOf(field)).value = value),
      remove: (name) => sheet.spliceRows(lineOf(sheet, name), 1),
      add: (name) => {
        const line = 5 + rows().length
        for (const [field, value] of Object.entries(row(name)))
          sheet.getCell(line, columnOf(field)).value = Array.isArray(value)
            ? value.join('、')
            : (value as string)
      },
    })
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  interface Sheet {
    write(name: string, field: string, value: string): void
    remove(name: string): void
    add(name: string): void
  }

  function lineOf(sheet: { getRow(row: number): { values: unknown } }, name: string): number {
    for (let line = 5; line < 20; line += 1)
      if ((sheet.getRow(line).values as unknown[]).includes(name)) return line
    throw new Error(`no row ${name}`)
  }

  function take(bytes: Uint8Array, how: Partial<Parameters<typeof importWorkbook>[2]> = {}) {
    const file = { name: '报送.xlsx', hash: 'h', workbook: readWorkbook(bytes, '报送.xlsx') }
    const own = sentList(listsOf(ledger), readStamp(file.workbook)?.list ?? key) ?? list
    return importWorkbook(ledger, file, { list: own, author: TESTER, dryRun: false, ...how })
  }

  it('takes edits, tells them in history and takes them back', () => {
    apply(set('甲厂', text.field, text.values[0]))
    expect(cellsOf('甲厂')).toMatchObject({ [text.field]: text.values[0] })
    const label = fieldOf(list, text.field).label
    expect(ledger.newestChanges(1)[0]?.note).toContain(label)
    ledger.undo(TESTER)
    expect(cellsOf('甲厂')[text.field]).toBeUndefined()
    ledger.redo(TESTER)
    expect(cellsOf('甲厂')[text.field]).toBe(text.values[0])
    const id = idOf('乙厂')
    apply({ edit: 'delete', list: key, id })
    restore(ledger, TESTER, { seq: ledger.seq - 1, at: ledger.seq, list: key, ids: [id] })
    expect(cellsOf('乙厂')).not.toEqual({})
  })

  it('refuses what a cell cannot hold, and says what it takes', () => {
    expect(() => apply(set('甲厂', choice.field, '无此词'))).toThrow(
      fieldOf(list, choice.field).label,
    )
  })

  it('goes to a district and comes back: new, changed and unchanged rows', async () => {
    const bytes = await returned((sheet) => {
      sheet.write('甲厂', text.field, text.values[0])
      sheet.write('甲厂', choice.field, choice.values[1])
      sheet.add('丁厂')
    })
    const status = () =>
      exchangeStatus(ledger, '2100-01-01', exchangeOf(key)).find(
        ({ district }) => district === DISTRICT,
      )
    expect(status()).toMatchObject({ state: '未报' })
    const report = take(bytes)
    expect(report.issues.filter(({ level }) => level === 'error')).toEqual([])
    expect(report).toMatchObject({ ok: true, counts: { added: 1, changed: 1, unchanged: 2 } })
    expect(cellsOf('甲厂')).toMatchObject({
      [text.field]: text.values[0],
      [choice.field]: choice.values[1],
    })
    expect(cellsOf('丁厂')).toMatchObject(row('丁厂'))
    expect(status()).toMatchObject({ state: '已合并', submission: { added: 1, changed: 1 } })
    const before = rows().length
    ledger.undo(TESTER)
    expect(rows()).toHaveLength(before - 1)
  })

  it('merges both sides, and asks where both wrote the same cell', async () => {
    const bytes = await returned((sheet) => {
      sheet.write('甲厂', text.field, text.values[0])
      sheet.write('乙厂', choice.field, choice.values[0])
    })
    apply(set('乙厂', text.field, text.values[1]))
    apply(set('甲厂', text.field, text.values[1]))
    const stopped = take(bytes)
    expect(stopped).toMatchObject({ ok: false, seq: null, counts: { conflicts: 1 } })
    expect(take(bytes, { onConflict: 'theirs' }).ok).toBe(true)
    expect(cellsOf('甲厂')[text.field]).toBe(text.values[0])
    expect(cellsOf('乙厂')).toMatchObject({
      [text.field]: text.values[1],
      [choice.field]: choice.values[0],
    })
  })

  it('proposes what the district left out, and removes it only when told', async () => {
    const bytes = await returned((sheet) => sheet.remove('丙厂'))
    expect(take(bytes).counts.removed).toBe(1)
    expect(rows()).toHaveLength(3)
    expect(take(bytes, { deletions: 'accept' }).ok).toBe(true)
    expect(rows()).toHaveLength(2)
  })

  it('tells of an exported file what has changed since, of a kept copy too', async () => {
    const options = key === 'project' ? {} : { list: { key } }
    const file = await exportFile(ledger, 'projects', 'xlsx', options)
    const trace = async (bytes: Uint8Array) =>
      traceExport(ledger, bytes, readWorkbook(bytes, '明细.xlsx'))
    const asMade = await trace(file.bytes)
    expect(asMade).toMatchObject({ isOurs: true, cells: [] })
    expect(asMade?.list?.title ?? '重点工程项目').toBe(list.title)
    expect(asMade?.projects).toEqual({ added: [], removed: [], changed: [] })
    apply(set('甲厂', text.field, text.values[0]), { edit: 'delete', list: key, id: idOf('丙厂') })
    const copy = new Uint8Array(await (await openOwn(file.bytes)).xlsx.writeBuffer())
    const now = await trace(copy)
    expect(now?.projects).toMatchObject({ added: [], removed: [{}], changed: [{}] })
    expect(now?.projects?.changed[0]?.cells).toEqual([
      { label: fieldOf(list, text.field).label, before: '', now: text.values[0] },
    ])
  })

  it('is exported in every format, and as it was at an old revision', async () => {
    const then = ledger.seq
    apply(set('甲厂', text.field, text.values[0]))
    const choose = key === 'project' ? {} : { key }
    for (const format of ['xlsx', 'docx', 'csv'] as const) {
      const file = await exportFile(ledger, 'projects', format, { list: choose })
      expect(file.name).toContain(list.title)
      expect(file.bytes.length).toBeGreaterThan(100)
    }
    const csv = async (at?: number) => {
      const options = { list: choose, ...(at === undefined ? {} : { at }) }
      return new TextDecoder().decode((await exportFile(ledger, 'projects', 'csv', options)).bytes)
    }
    expect(await csv()).toContain(text.values[0])
    expect(await csv(then)).not.toContain(text.values[0])
  })
})
