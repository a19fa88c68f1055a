import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type exceljs from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { CORRECTION_SHEET, isCorrectionSheet } from '../../../src/main/correction/issue-list.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { fieldFinder } from '../../../src/shared/lists/header-names.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { legacyOf, openOwn } from '../../support/workbooks.ts'

const cli = new Cli(temporaryFolder())
const find = fieldFinder(PROJECTS)
const at = (file: string) => join(cli.folder, file)
const FIRST_ROW = 5

let number = 0
let ledger: string[]
beforeEach(() => {
  number += 1
  ledger = ['--ledger', `${number}.ledger`]
  cli.json(['new', `${number}.ledger`, '--sample'])
  cli.json(['export', 'submission', ...ledger, '--district', '润州', '-o', '润州.xlsx'])
})

type Values = Record<string, exceljs.CellValue>

/** Fills cells of the first project of a workbook, by field. */
async function fillIn(from: string, to: string, values: Values): Promise<void> {
  const workbook = await openOwn(readFileSync(at(from)))
  const sheet = workbook.getWorksheet(PROJECTS.title)
  if (sheet === undefined) throw new Error('no sheet of projects')
  for (const [key, value] of Object.entries(values))
    sheet.getCell(FIRST_ROW, columnOf(sheet, key)).value = value
  writeFileSync(at(to), new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function columnOf(sheet: exceljs.Worksheet, key: string): number {
  const labels = sheet.getRow(FIRST_ROW - 1).values as exceljs.CellValue[] // always given as a list
  return labels.findIndex((label) => find(String(label))?.key === key)
}

const take = (file: string, ...args: string[]) => cli.json(['import', file, ...ledger, ...args])

/** Level and message of each line of the list of issues. */
function listOf(file: string): string[] {
  const list = readWorkbook(readFileSync(at(file)), file).sheets.find(isCorrectionSheet)
  if (list === undefined) throw new Error('no list')
  return [...list.rows]
    .filter(([row]) => row > 2)
    .map(([, cells]) => `${cells.get(1)?.text} ${cells.get(4)?.text}：${cells.get(5)?.text}`)
}

describe('a submission with faults', () => {
  it('goes back marked, comes in mended, and its list is no table', async () => {
    await fillIn('润州.xlsx', '报送.xlsx', { investment: '很多', nox: 3 })
    const refused = take('报送.xlsx', '--correction', '退回.xlsx')
    expect(refused.exit).toBe(4)
    expect(refused.json).toMatchObject({
      ok: false,
      seq: null,
      correction: { file: at('退回.xlsx'), isCopy: false },
    })
    expect(listOf('退回.xlsx')).toContainEqual(expect.stringMatching(/^错误 总投资：“很多”/u))

    await fillIn('退回.xlsx', '再报.xlsx', { investment: 12 })
    const mended = take('再报.xlsx', '--correction', '再退.xlsx')
    expect([mended.exit, mended.json.counts]).toMatchObject([0, { changed: 1, errors: 0 }])
    const sheets = mended.json.sheets as { name: string }[] // the contract of the command
    expect(sheets.map(({ name }) => name)).toEqual([PROJECTS.title])
    expect(listOf('再退.xlsx')).toContainEqual(expect.stringMatching(/^已改 总投资：/u))
  })

  it('says where the ledger has moved on', async () => {
    const { projects } = cli.json(['list', ...ledger, '--where', 'district=润州区']).json
    const [first] = projects as { id: string; code: string }[] // the contract of the command
    await fillIn('润州.xlsx', '报送.xlsx', { remark: '区里的话' })
    cli.json(['set', first?.code ?? '', ...ledger, 'remark=市里的话'])
    const { exit, json } = take('报送.xlsx', '--correction', '退回.xlsx')
    expect([exit, json.counts]).toMatchObject([4, { conflicts: 1 }])
    expect(listOf('退回.xlsx')).toContainEqual(
      '冲突 备注：市级台账现为“市里的话”，本表报“区里的话”',
    )
    const settled = take('报送.xlsx', '--on-conflict', 'theirs', '--correction', '退回二.xlsx')
    expect(settled.exit).toBe(0)
    expect(listOf('退回二.xlsx').filter((line) => line.startsWith('冲突'))).toEqual([])
  })

  it('in an old format goes back as a copy, and says so', () => {
    const rows = [
      ['企业名称', '项目名称', '辖市区', '工程类别', '总投资'],
      ['润州甲公司', '治理', '润州区', 'VOCs治理项目', '很多'],
    ]
    writeFileSync(at('旧.xls'), legacyOf('biff8', rows))
    const { exit, json } = take('旧.xls', '--correction', '旧退回.xls')
    expect([exit, json.correction]).toMatchObject([4, { file: at('旧退回.xlsx'), isCopy: true }])
    expect(listOf('旧退回.xlsx').join('\n')).toContain('很多')
  })

  it('is answered one at a time', () => {
    const { exit, json } = take('润州.xlsx', '润州.xlsx', '--correction', '退回.xlsx')
    expect([exit, json.code]).toEqual([2, 'USAGE'])
  })

  it('goes back from the review too', async () => {
    await fillIn('润州.xlsx', '报送.xlsx', { investment: '很多' })
    const host = new LedgerHost(new Settings(at('家')))
    host.open(at(`${number}.ledger`))
    const client = createRouterClient(router, { context: { host } })
    const file = new File([readFileSync(at('报送.xlsx'))], '润州报送.xlsx')
    const { session } = await client.imports.open({ file })
    const back = await client.imports.correction({ session, choices: {} })
    host.close()
    expect(back.name).toBe('润州报送（退回修改）.xlsx')
    const { sheets } = readWorkbook(await back.bytes(), back.name)
    expect(sheets.at(-1)?.name).toBe(CORRECTION_SHEET)
  })
})
