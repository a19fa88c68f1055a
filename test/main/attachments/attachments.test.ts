import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentName } from '../../../src/main/attachments/attachment-name.ts'
import { addAttachment, attachmentFile } from '../../../src/main/attachments/attachments.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const bytes = new TextEncoder().encode('验收意见')

let ledger: Ledger
let row: string
beforeEach(() => {
  ledger = makeLedger(folder, { sample: true })
  row = projects(ledger)[0]?.id ?? ''
})
afterEach(() => ledger.close())

const add = (name = '验收意见.pdf', content = bytes) =>
  addAttachment(ledger, TESTER, { list: 'project', row }, { name, bytes: content })
const attached = () => ledger.rows('attachment').map(({ cells }) => cells.name)

describe('an attachment', () => {
  it('says to which row it belongs, how large it is, who added it and when', () => {
    const change = add()
    expect(change.note).toBe('添加附件“验收意见.pdf”')
    expect(ledger.rows('attachment')).toMatchObject([
      {
        cells: { list: 'project', row, name: '验收意见.pdf', size: bytes.length, by: TESTER },
      },
    ])
    expect(attachmentFile(ledger, change.ops[0]?.id ?? '')).toEqual({
      name: '验收意见.pdf',
      bytes,
    })
    expect(ledger.verify()).toMatchObject({ ok: true })
  })

  it('never stands on the disk as a file of its own, whatever its name says', () => {
    const before = readdirSync(folder)
    for (const name of ['../../启动.exe', '/etc/passwd', 'C:\\Windows\\x.bat', '~/.bashrc'])
      add(name, new TextEncoder().encode(name))
    expect(attached().toSorted()).toEqual(['bashrc', 'passwd', 'x.bat', '启动.exe'])
    expect(readdirSync(folder)).toEqual(before)
  })

  it('that is removed comes back with its content by undo', () => {
    const id = add().ops[0]?.id ?? ''
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'attachment', id }])
    expect(refusalOf(() => attachmentFile(ledger, id)).code).toBe('ROW_NOT_FOUND')
    ledger.undo(TESTER)
    expect(attachmentFile(ledger, id).bytes).toEqual(bytes)
    ledger.undo(TESTER)
    expect(attached()).toEqual([])
  })

  it('takes a note, and nothing else can be changed in it', () => {
    const id = add().ops[0]?.id ?? ''
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: 'attachment', id, field: 'note', value: '盖章件' },
    ])
    expect(ledger.row('attachment', id)?.note).toBe('盖章件')
    const forged = refusalOf(() =>
      commitEdits(ledger, TESTER, [
        { edit: 'set', list: 'attachment', id, field: 'hash', value: '0'.repeat(64) },
      ]),
    )
    expect(forged.code).toBe('VALUE_INVALID')
  })

  it('can belong to an item of a task of which nothing was entered yet', () => {
    const owner = { list: 'item', row: '10/1/1' }
    addAttachment(ledger, TESTER, owner, { name: '通报.docx', bytes })
    expect(attached()).toEqual(['通报.docx'])
  })

  it('is refused in words where the row is gone, empty, there already or too large', () => {
    const refusal = (owner: { list: string; row: string }) =>
      refusalOf(() => addAttachment(ledger, TESTER, owner, { name: '甲.pdf', bytes }))
    expect(refusal({ list: 'project', row: 'none' }).code).toBe('ROW_NOT_FOUND')
    expect(refusal({ list: 'item', row: '99/1/1' }).code).toBe('ROW_NOT_FOUND')
    expect(refusal({ list: 'nothing', row }).code).toBe('VALUE_INVALID')
    expect(refusalOf(() => add('空.pdf', new Uint8Array())).message).toContain('空文件')
    add('验收意见.pdf')
    const twin = refusalOf(() => add('验收意见（副本）.pdf'))
    expect(twin.message).toContain('已有内容相同的附件“验收意见.pdf”')
    const large = refusalOf(() => add('录像.mp4', new Uint8Array(20 * 1024 * 1024 + 1)))
    expect(large).toMatchObject({ code: 'INPUT_TOO_LARGE' })
    expect(large.message).toContain('20 MB')
    expect(attached()).toEqual(['验收意见.pdf'])
  })
})

describe('the name of an attachment', () => {
  it.each([
    ['C:\\桌面\\验收意见.pdf', '验收意见.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['照片\u202egpj.exe', '照片gpj.exe'],
    ['a<b>|"c"?.docx', 'abc.docx'],
    ['  .隐藏.txt ', '隐藏.txt'],
    ['换\n行\0.txt', '换行.txt'],
    ['CON.txt', '附件-CON.txt'],
    ['...', '附件'],
    ['', '附件'],
  ])('%j is kept as %s', (given, kept) => {
    expect(attachmentName(given)).toBe(kept)
  })

  it('that is too long is cut before its ending', () => {
    const name = attachmentName(`${'长'.repeat(300)}.xlsx`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
    expect(name.endsWith('长.xlsx')).toBe(true)
  })
})
