import { describe, expect, it } from 'vitest'
import { triage } from '../../../src/shared/import/triage.ts'

const file = (name: string, lastModified = 0, size = 1) => ({ name, lastModified, size })

const outcome = (...files: ReturnType<typeof file>[]) =>
  triage(files).map(({ skipped, newer }) => skipped ?? newer ?? '读取')

describe('chosen files', () => {
  it('are skipped with the reason where they are no workbook', () => {
    expect(
      outcome(
        file('~$丹阳.xlsx'),
        file('.~lock.丹阳.ods#'),
        file('.DS_Store'),
        file('通知.docx'),
        file('无后缀'),
        file('别的.ledger'),
        file('空.xls', 0, 0),
        file('丹阳.XLSX'),
      ),
    ).toEqual([
      '编辑软件的临时文件',
      '编辑软件的临时文件',
      '隐藏文件',
      '不是工作簿',
      '不是工作簿',
      '这是台账文件，不能导入；请放到现在这本台账的文件夹中，在“设置—台账”里打开',
      '空文件',
      '读取',
    ])
  })

  it.each([
    ['丹阳报送.xlsx', '丹阳报送_v2.xlsx'],
    ['丹阳报送_v2.xlsx', '丹阳报送_v10.xlsx'],
    ['丹阳报送v1.2.xlsx', '丹阳报送 V1.3.xls'],
    ['丹阳报送v1.9.xlsx', '丹阳报送v1.10.xlsx'],
    ['丹阳报送(1).xlsx', '丹阳报送(2).xlsx'],
    ['丹阳报送_v3.xlsx', '丹阳报送（最终版）.xlsx'],
    ['丹阳报送最终版.xlsx', '丹阳报送最终版2023-04-15.xlsx'],
    ['丹阳报送20230401.xlsx', '丹阳报送20230415.et'],
    ['丹阳报送4月1日.xlsx', '丹阳报送4月15日.xlsx'],
    ['丹阳报送.xlsx', '丹阳报送（修改稿）.xlsx'],
    ['丹阳报送第1版.xlsx', '丹阳报送第二版.xlsx'],
  ])('%s gives way to %s, whichever was saved last', (older, newer) => {
    expect(outcome(file(older, 2), file(newer, 1))).toEqual([newer, '读取'])
    expect(outcome(file(newer, 1), file(older, 2))).toEqual(['读取', newer])
  })

  it('of one name are told apart by when they were changed', () => {
    expect(outcome(file('丹阳.xlsx', 1), file('丹阳.xls', 5), file('丹阳.ods', 3))).toEqual([
      '丹阳.xls',
      '读取',
      '丹阳.xls',
    ])
  })

  it('of other districts, months or annexes are no versions of each other', () => {
    const names = [
      '丹阳.xlsx',
      '句容.xlsx',
      '附件1.xlsx',
      '附件2.xlsx',
      '丹阳4月.xlsx',
      '丹阳5月.xlsx',
    ]
    expect(outcome(...names.map((name) => file(name)))).toEqual(names.map(() => '读取'))
  })
})
