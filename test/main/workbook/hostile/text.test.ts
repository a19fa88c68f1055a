import { describe, expect } from 'vitest'
import { type HostileFile, reads, testHostile, valuesIn } from '../../../support/hostile.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const refused = (name: string, bytes: () => Uint8Array): HostileFile => [
  name,
  bytes,
  'INPUT_NOT_WORKBOOK',
]

const others: HostileFile[] = [
  refused('nothing', () => new Uint8Array()),
  refused('one byte', () => Uint8Array.of(0x50)),
  refused('a PNG', () => latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR,,,,\n,,,,\n')),
  refused('a JPEG', () => latin1('\xff\xd8\xff\xe0\0\x10JFIF')),
  refused('a PDF', () => utf8('%PDF-1.7\n1,2\n3,4\n')),
  refused('a web page', () => utf8('<html><table><tr><td>企业名称</td></tr></table></html>')),
  refused(
    'a web page in UTF-16',
    () => new Uint8Array(Buffer.from('\ufeff<!DOCTYPE html><table>', 'utf16le')),
  ),
  refused('a page that is only a table', () =>
    utf8('  \n<table><tr><td>a,b</td></tr>\n<tr><td>a,b</td></tr></table>'),
  ),
  refused('an RTF', () => latin1('{\\rtf1\\ansi a,b\nc,d\n}')),
  refused('a RAR', () => latin1('Rar!\x1a\x07\x01\0')),
  refused('a 7z', () => latin1('7z\xbc\xaf\x27\x1c')),
  refused('a gzip', () => latin1('\x1f\x8b\x08\0')),
  refused('a ledger', () => latin1('SQLite format 3\0')),
  refused('an XML table of 2003', () =>
    utf8(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="x"></Workbook>',
    ),
  ),
  refused('a flat .fods', () =>
    utf8('<?xml version="1.0"?><office:document office:mimetype="x"></office:document>'),
  ),
  refused('a program', () => latin1(`MZ\x90\0${'\x00\x01\x02,\n'.repeat(100)}`)),
  refused('noise', () =>
    Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7) % 256),
  ),
  refused('prose', () =>
    utf8('各市、区人民政府：\n现将工作计划印发给你们，请认真组织实施。\n特此通知。\n'),
  ),
  refused('settings', () => utf8('{\n  "a": 1,\n  "b": [],\n  "c": {}\n}\n')),
]

const texts: HostileFile[] = [
  [
    'a text renamed',
    () => utf8('企业名称,联系电话\n甲,01234567890'),
    reads(['企业名称', '联系电话'], ['甲', '01234567890']),
  ],
  refused('a text with NULs', () => utf8('企业名称,项目名称\0\n甲,乙\0\0\n')),
  refused('half a sign of UTF-16', () => Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62)),
  refused('a lone half of a pair in UTF-16', () => Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x2c, 0)),
  refused('one line of 20 MB without an end', () => utf8('治气'.repeat(3_500_000))),
  ['one line of five million commas', () => utf8(','.repeat(5_000_000)), 'INPUT_TOO_LARGE'],
  ['a million and a half rows', () => utf8('甲,乙\n'.repeat(1_500_000)), 'INPUT_TOO_LARGE'],
  [
    'more columns than a sheet has',
    () => utf8(`${'a,'.repeat(16_384)}b\n`.repeat(2)),
    'INPUT_TOO_LARGE',
  ],
  [
    'a quote that never closes',
    () => utf8('企业名称,项目名称\n甲,乙\n"丙,丁\n戊,己\n'),
    (workbook) =>
      expect(valuesIn(workbook).slice(0, 2)).toEqual([
        ['企业名称', '项目名称'],
        ['甲', '乙'],
      ]),
  ],
  [
    'headers that are names of the language',
    () => utf8('__proto__,constructor\n1,2\n'),
    reads(['__proto__', 'constructor'], ['1', '2']),
  ],
  [
    'quotes of ten thousand lines',
    () => utf8(`甲,乙\n"${'行\n'.repeat(10_000)}",丙\n`),
    (workbook) => expect(valuesIn(workbook)[1]?.[1]).toBe('丙'),
  ],
]

describe('what is no workbook', () => testHostile(others))
describe('a hostile text', () => testHostile(texts))
