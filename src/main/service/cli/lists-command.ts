/** `lists`: which special ledgers there are, and their definitions in and out. */
import { basename } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { addLists, definitionFile } from '../../lists/special/add-lists.ts'
import { listStandings } from '../../lists/special/standings.ts'
import { listsOfFile, shippedList } from '../../lists/special/templates.ts'
import type { Command } from './command.ts'
import { readInput } from './read-input.ts'
import { author, required, userPath, withLedger } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

export const listsCommand: Command = {
  name: 'lists',
  usage:
    '--ledger FILE | lists add KEY|FILE.json… --ledger FILE | lists export --ledger FILE -o OUT.json',
  summary:
    '专项台账：列出各台账的行数和计数要求完成情况；add 添加内置台账（写标识或名称）或定义文件，文件里已有的台账没有行的换成文件的定义，有行的补上缺的字段、可选值、计数要求；export 把全部定义导出为一个文件，供另一个台账 add',
  options: { ledger: 'value', output: 'value' },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [verb, ...names] = input.positionals
      switch (verb) {
        case undefined: {
          const lists = listStandings(ledger)
          const lines = lists.map(({ key, title, rows }) => `${key}\t${title}\t${rows} 行`)
          return { json: { lists }, text: lines.join('\n') }
        }
        case 'add': {
          if (names.length === 0)
            throw new LedgerError('USAGE', 'lists add 后面写内置台账的标识，或定义文件（.json）')
          const isFile = (name: string) => name.endsWith('.json')
          const files = names
            .filter(isFile)
            .flatMap((name) =>
              listsOfFile(basename(name), new TextDecoder().decode(readInput(userPath(name)))),
            )
          const shipped = names.filter((name) => !isFile(name)).map((name) => shippedList(name))
          const { seq, note, ops } = addLists(ledger, author(input), shipped, files)
          const lists = ops
            .filter(({ list, op }) => list === SPECIALS.key && op === 'insert')
            .map(({ id }) => id)
          return { json: { ok: true, seq, lists }, text: note }
        }
        case 'export': {
          const output = userPath(required(input, 'output'))
          const file = definitionFile(ledger)
          writeWhole(output, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`))
          const count = file.lists.length
          return {
            json: { ok: true, file: output, lists: file.lists.map(({ key }) => key) },
            text: `已导出 ${count} 张台账的定义：${output}`,
          }
        }
        default:
          throw new LedgerError('USAGE', `没有“lists ${verb}”，可用 add、export`)
      }
    }),
}
