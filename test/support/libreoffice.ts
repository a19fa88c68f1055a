/** LibreOffice as the program in which a district edits its workbook. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is done to a sheet, in order; rows from 1, columns from 0. */
export type OfficeEdit = { sheet: string } & (
  | { do: 'set'; cell: string; value: string | number | null }
  | { do: 'insertRow' | 'deleteRow'; row: number }
  | { do: 'insertColumn'; column: number }
  | { do: 'sort'; range: string; column: number; ascending: boolean }
)

/** Filter and its options by format; text is comma separated, quoted and in GB18030 (encoding 85). */
const FILTERS = {
  xls: ['MS Excel 97', ''],
  ods: ['calc8', ''],
  xlsx: ['Calc MS Excel 2007 XML', ''],
  csv: ['Text - txt - csv (StarCalc)', '44,34,85,1'],
} as const

export type OfficeFormat = keyof typeof FILTERS

export interface OfficeJob {
  bytes: Uint8Array
  edits: OfficeEdit[]
  format: OfficeFormat
}

/** The workbooks after their edits, saved in their formats by one run of LibreOffice. */
export function editInLibreOffice(jobs: readonly OfficeJob[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-office-'))
  try {
    const files = jobs.map(({ bytes, edits, format }, index) => {
      const source = join(folder, `${index}-in.xlsx`)
      writeFileSync(source, bytes)
      const target = join(folder, `${index}-out.${format}`)
      const [filter, options] = FILTERS[format]
      return { in: source, out: target, filter, options, edits }
    })
    const list = join(folder, 'jobs.json')
    writeFileSync(list, JSON.stringify(files))
    const script = join(import.meta.dirname, 'libreoffice-edit.py')
    // Debian's own Python has the bridge to LibreOffice, another one in the path may not.
    const { status, stderr } = spawnSync('/usr/bin/python3', [script, list], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`LibreOffice did not edit the workbooks: ${stderr}`)
    return files.map((file) => new Uint8Array(readFileSync(file.out)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file as LibreOffice writes it in another format, with a profile of its own. */
export function officeFile(
  bytes: Uint8Array,
  from: 'docx' | 'xlsx' | 'html',
  to: 'pdf' | 'xlsx',
  ...options: string[]
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-office-'))
  try {
    const file = join(folder, `in.${from}`)
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const { stderr } = spawnSync(
      'soffice',
      [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, file],
      { encoding: 'utf8', timeout: 100_000 },
    )
    try {
      return new Uint8Array(readFileSync(join(folder, `in.${to}`)))
    } catch (cause) {
      throw new Error(`LibreOffice made no ${to}: ${stderr}`, { cause })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
