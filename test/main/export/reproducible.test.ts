import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { exportFile } from '../../../src/main/export/export-file.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { exportRecordSchema } from '../../../src/shared/contract/exports.ts'
import type { ExportFormat } from '../../../src/shared/contract/schemas.ts'
import { Cli } from '../../support/cli.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const ledger = join(folder, 'a.ledger')
const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')

beforeAll(() => {
  cli.json(['new', ledger, '--sample'])
})

function exported(kind: string, file: string, ...options: string[]): string {
  const { exit } = cli.json(['export', kind, '--ledger', ledger, '-o', file, ...options])
  expect(exit).toBe(0)
  return hashOf(file)
}

function firstCode(): string {
  const { projects } = listed.parse(cli.json(['list', '--ledger', ledger]).json)
  return projects[0]?.code ?? ''
}

const listed = z.object({ projects: z.array(z.object({ code: z.string() })) })
const logged = z.object({ exports: z.array(exportRecordSchema) })

describe('an export of a revision', () => {
  it.each<[string, ExportFormat]>([
    ['annex1', 'xlsx'],
    ['annexes', 'docx'],
    ['annex1', 'pdf'],
    ['projects', 'csv'],
    ['tasks', 'docx'],
  ])('of %s as %s is the same file later on, whatever has changed since', (kind, format) => {
    const before = exported(kind, `before.${format}`)
    const { seq } = cli.json(['verify', '--ledger', ledger]).json
    cli.json(['remove', firstCode(), '--ledger', ledger])
    expect(exported(kind, `after.${format}`, '--at', String(seq))).toBe(before)
    if (kind !== 'tasks') expect(exported(kind, `now.${format}`)).not.toBe(before)
  })
})

describe('a view of what is due', () => {
  it('shows at a revision what was due on its day, whenever it is printed', async () => {
    const own = makeLedger(folder)
    const cells = { district: '丹阳市', category: 'VOCs治理项目', name: '一号线' }
    vi.useFakeTimers({ now: new Date('2023-04-20T04:00:00Z'), toFake: ['Date'] })
    try {
      const edit = { edit: 'insert', list: 'project', cells } as const
      commitEdits(own, '测试员', [{ ...edit, cells: { ...cells, deadlineText: '2023年4月底前' } }])
      const at = own.seq
      const list = { fields: ['name', 'due'] }
      const csvOf = async (options: object) =>
        new TextDecoder().decode((await exportFile(own, 'projects', 'csv', options)).bytes)
      expect(await csvOf({ list })).toContain('临期')
      vi.setSystemTime(new Date('2023-06-20T04:00:00Z'))
      expect(await csvOf({ list })).toContain('逾期')
      expect(await csvOf({ list, at })).toContain('临期')
    } finally {
      vi.useRealTimers()
      own.close()
    }
  })
})

describe('a chosen list', () => {
  it('is the same file later on, and the log tells the choice', () => {
    const choice = ['--fields', 'code,investment', '--group', 'district']
    const before = exported('projects', 'chosen.xlsx', ...choice)
    const { seq } = cli.json(['verify', '--ledger', ledger]).json
    cli.json(['remove', firstCode(), '--ledger', ledger])
    expect(exported('projects', 'again.xlsx', ...choice, '--at', String(seq))).toBe(before)
    const { exports } = logged.parse(
      cli.json(['history', '--exports', '--limit', '1', '--ledger', ledger]).json,
    )
    expect(exports[0]?.options).toEqual({
      list: { fields: ['code', 'investment'], group: 'district' },
    })
  })
})

const templateHash = (file: string) =>
  createHash('sha256')
    .update(readFileSync(`templates/${file}`))
    .digest('hex')

describe('the log of exports', () => {
  it('tells revision, kind, format, template, file and its hash, and moves no revision', () => {
    const { seq } = cli.json(['verify', '--ledger', ledger]).json
    const hash = exported('projects', '丹阳.xlsx', '--district', '丹阳市')
    const paper = exported('annex1', '附件.docx', '--draft')
    expect(cli.json(['verify', '--ledger', ledger]).json).toMatchObject({ ok: true, seq })
    const asked = ['history', '--exports', '--limit', '2', '--ledger', ledger]
    const { exports } = logged.parse(cli.json(asked).json)
    expect(exports).toMatchObject([
      {
        seq,
        kind: 'annex1',
        format: 'docx',
        options: { isDraft: true },
        template: templateHash('annex1.docx'),
        hash: paper,
      },
      {
        seq,
        kind: 'projects',
        format: 'xlsx',
        options: { list: { district: '丹阳市' } },
        file: '丹阳.xlsx',
        hash,
      },
    ])
    expect(exports[1]?.template).toBe(templateHash('projects.xlsx'))
  })
})
