import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeSet } from '../../../src/main/export-set/export-set.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { exportRecordSchema } from '../../../src/shared/contract/exports.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const ledger = join(folder, 'a.ledger')

beforeAll(() => {
  cli.json(['new', ledger, '--sample'])
})

const set = (...options: string[]) => cli.json(['export', 'set', '--ledger', ledger, ...options])
const logged = z.object({ exports: z.array(exportRecordSchema) })

describe('export set', () => {
  it('puts all annexes, district lists and workbooks of one revision into a zip', () => {
    const { exit, json } = set('-o', '全套.zip')
    expect(exit).toBe(0)
    expect(json).toMatchObject({ ok: true, kind: 'set', format: 'zip', seq: 1 })
    const paths = Object.keys(unzipSync(readFileSync(join(folder, '全套.zip'))))
    expect(paths).toEqual(json.files)
    const inFolder = (name: string) => paths.filter((path) => path.startsWith(`${name}/`))
    expect(inFolder('填报表')).toHaveLength(8)
    expect(inFolder('项目明细')).toHaveLength(8)
    expect(inFolder('附件')).toEqual([
      '附件/附件1 2023年各辖市区大气污染防治重点工程项目表.xlsx',
      expect.stringMatching(/^附件\/附件2 .+\.xlsx$/u),
      expect.stringMatching(/\.xlsx$/u),
      '附件/镇江市2023年大气污染防治工作计划附件.docx',
    ])
    // The workbooks went out, which is one change; the log of exports moves nothing.
    expect(cli.json(['verify', '--ledger', ledger]).json).toMatchObject({ ok: true, seq: 2 })
    const log = logged.parse(cli.json(['history', '--exports', '--ledger', ledger]).json)
    expect(log.exports).toHaveLength(12)
    expect(new Set(log.exports.map(({ seq }) => seq))).toEqual(new Set([1]))
  })

  it('fills a folder, without workbooks to be filled in if so asked, and records no dispatch', () => {
    expect(set('-o', '全套', '--no-submissions').exit).toBe(0)
    expect(readdirSync(join(folder, '全套')).sort()).toEqual(['附件', '项目明细'].sort())
    expect(cli.json(['verify', '--ledger', ledger]).json).toMatchObject({ seq: 2 })
  })

  it('refuses options of one file alone, and writes nothing', () => {
    const { exit, stderr } = set('-o', 'no.zip', '--district', '丹阳市')
    expect(exit).toBe(2)
    expect(stderr).toContain('不能用 --district')
    expect(existsSync(join(folder, 'no.zip'))).toBe(false)
  })

  it('is of the revision at which it began, whoever goes on working', async () => {
    const open = openLedger(ledger)
    try {
      const steps = makeSet(open, { withSubmissions: false })
      const names: string[] = []
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done === true) {
          expect(step.value.seq).toBe(2)
          break
        }
        if (names.length === 1) open.commit({ author: '李四', kind: 'edit', note: '改', ops: [] })
        names.push(step.value.name)
      }
      expect(names).toHaveLength(12)
      expect(open.seq).toBe(3)
    } finally {
      open.close()
    }
  })
})
