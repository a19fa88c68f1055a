/** Files that want to hang, crash or mislead the reader, and what has to become of them. */
import { afterAll, expect, it } from 'vitest'
import type { SheetCell, WorkbookCells } from '../../src/main/workbook/cells.ts'
import { readApart } from '../../src/main/workbook/read-apart.ts'
import { type ErrorCode, LedgerError } from '../../src/shared/errors.ts'
import { xlsxOf } from './workbooks.ts'

/** The code of the refusal, several where chance decides, or what the cells have to be. */
type Outcome = ErrorCode | ErrorCode[] | ((workbook: WorkbookCells) => void)

export type HostileFile = [
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  outcome: Outcome,
]

export const FILE_NAME = '报送.xlsx'

const INPUT_CODES = new Set<ErrorCode>([
  'INPUT_NOT_WORKBOOK',
  'INPUT_PROTECTED',
  'INPUT_TOO_LARGE',
  'INPUT_TIMEOUT',
])

/** A test for each file, and one that the program still reads an honest file after them. */
export function testHostile(files: HostileFile[]): void {
  it.each(files)(
    '%s',
    async (_name, bytes, outcome) => {
      const answer = await answerTo(await bytes())
      if (typeof outcome === 'function') {
        expect(answer).not.toBeInstanceOf(LedgerError)
        outcome(answer as WorkbookCells) // an error would have failed above
      } else {
        expect(answer).toBeInstanceOf(LedgerError)
        const { code, message, data } = answer as LedgerError // checked above
        expect([outcome].flat()).toContain(code)
        expect([message.startsWith(`无法读取“${FILE_NAME}”：`), data.file]).toEqual([
          true,
          FILE_NAME,
        ])
      }
    },
    60_000,
  )

  afterAll(async () => {
    const workbook = await readApart(await xlsxOf({ 项目: [['企业名称']] }), FILE_NAME)
    expect(valuesIn(workbook)).toEqual([['企业名称']])
  })
}

/** Either the cells or a refusal of an input code; anything else fails. */
async function answerTo(bytes: Uint8Array): Promise<WorkbookCells | LedgerError> {
  try {
    return await readApart(bytes, FILE_NAME, { limits: { time: 50_000, memory: 768 } })
  } catch (error) {
    if (!(error instanceof LedgerError) || !INPUT_CODES.has(error.code)) throw error
    return error
  }
}

/** Values of a sheet, row by row, without what is empty. */
export function valuesIn(workbook: WorkbookCells, sheet = 0): SheetCell['value'][][] {
  const rows = workbook.sheets[sheet]?.rows.values() ?? []
  return [...rows].map((cells) => [...cells.values()].map((cell) => cell.value))
}

export const reads =
  (...rows: SheetCell['value'][][]) =>
  (workbook: WorkbookCells) =>
    expect(valuesIn(workbook)).toEqual(rows)
