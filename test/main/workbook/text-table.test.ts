import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/main/workbook/read.ts'

const TEXT =
  '企业名称,联系电话,行业代码\r\n镇江甲公司,13800001111,061\r\n"乙,丙",0511-8,"第一行\n第二行"\r\n'

const EXPECTED = [
  ['企业名称', '联系电话', '行业代码'],
  ['镇江甲公司', '13800001111', '061'],
  ['乙,丙', '0511-8', '第一行\n第二行'],
]

const valuesOf = (bytes: Uint8Array) => {
  const { format, sheets } = readWorkbook(bytes, '报送.csv')
  expect([format, sheets.length]).toEqual(['csv', 1])
  return [...(sheets[0]?.rows.values() ?? [])].map((row) =>
    [...row.values()].map((cell) => cell.value),
  )
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** The bytes of GB 18030 for a text, found by asking the decoder for every pair. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, number[]>()
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++)
      pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...text].flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]))
}

describe('a table as text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', utf16(`\ufeff${TEXT}`)],
    ['UTF-16 BE', swapped(utf16(`\ufeff${TEXT}`))],
    ['UTF-16 LE without a mark', utf16(TEXT)],
    ['UTF-16 BE without a mark', swapped(utf16(TEXT))],
    ['GB 18030', gb18030(TEXT)],
  ])('is read in %s, with all cells as they are written', (_encoding, bytes) => {
    expect(valuesOf(bytes)).toEqual(EXPECTED)
  })

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('may be divided by %s, under a title line', (_name, sign) => {
    const rows = [['治理项目表'], ['企业名称', '投资'], ['甲', '12.5'], ['乙', '007']]
    const text = rows.map((row) => row.join(sign)).join('\n')
    expect(valuesOf(Buffer.from(text))).toEqual(rows)
  })

  it('does not show the hint of its separator that Excel writes', () => {
    expect(valuesOf(Buffer.from('sep=;\r\n企业名称;投资\r\n甲,一厂;1\r\n'))).toEqual([
      ['企业名称', '投资'],
      ['甲,一厂', '1'],
    ])
  })

  it('keeps each cell in its place where others are empty', () => {
    const [sheet] = readWorkbook(Buffer.from('a,,c\n\n,b,d\n'), '报送.csv').sheets
    const places = [...(sheet?.rows ?? [])].map(([row, cells]) => [row, [...cells.keys()]])
    expect(places).toEqual([
      [0, [0, 2]],
      [2, [1, 2]],
    ])
  })

  it('never makes a formula, a number or a date of a text', () => {
    const row = ['=1+1', '2023-04-30', '1e5', 'TRUE', '95%', '-7']
    const [sheet] = readWorkbook(Buffer.from(`a,b,c,d,e,f\n${row.join(',')}`), '报送.csv').sheets
    for (const cell of sheet?.rows.get(1)?.values() ?? [])
      expect(cell).toEqual({ value: cell.text, text: cell.text, isPercent: false, isError: false })
  })
})
