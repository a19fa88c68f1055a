/** What is wrong with a template, where, and what to do about it. */
import { type ErrorData, LedgerError } from '../../shared/errors.ts'
import { Unreadable } from '../workbook/unreadable.ts'

export type ProblemCode =
  // The file as a whole
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'NOT_WORKBOOK'
  | 'ENCRYPTED'
  | 'OLD_FORMAT'
  | 'HAS_MACROS'
  | 'STRICT_FORMAT'
  | 'DAMAGED'
  // Marks
  | 'MARK_UNKNOWN'
  | 'MARK_BROKEN'
  | 'MARK_IN_FORMULA'
  | 'MARK_UNDER_MERGE'
  | 'MARK_IN_FIELD'
  // The table
  | 'NO_SAMPLE_ROW'
  | 'TWO_SAMPLE_ROWS'
  | 'SAMPLE_ROW_MERGED'
  | 'SAMPLE_ROW_IN_ARRAY'
  | 'SAMPLE_ROW_FONTS'
  | 'SAMPLE_ROW_REPEATS'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'HEADING_UNREAD'
  | 'COLUMN_SHOWN'
  | 'NO_KEY_COLUMN'
  | 'NO_TOTAL_ROW'
  | 'TWO_TOTAL_ROWS'
  | 'TOTAL_ROW_ELSEWHERE'
  | 'TOTAL_ROW_MERGED'
  | 'NOT_ADDABLE'
  | 'SPREAD_NOT_LAST'
  | 'TOO_MANY_ROWS'
  // What surrounds it
  | 'SHEET_HIDDEN'
  | 'SHEET_PROTECTED'
  | 'NO_PRINT_TITLES'
  | 'NO_PRINT_AREA'
  | 'PIVOT_STALE'
  | 'SPARKLINES_ONCE'
  | 'LINKS_OUTSIDE'
  | 'SIGNATURE_LOST'
  | 'TRACKED_CHANGES'
  | 'COMMENTS_KEPT'

/** In a workbook a sheet and cell; in a document the body, a table or a header, and where in it. */
export interface Place {
  sheet?: string
  /** `B6`, 第 2 行第 3 格, or a place that has no cell, such as 页脚. */
  cell?: string
}

export interface TemplateProblem extends Place {
  level: 'error' | 'warning'
  code: ProblemCode
  /** What is wrong and what to do. */
  text: string
  /** The same with the place in front. */
  message: string
}

/** Problems as they are found, in the order of the sheet. */
export class Problems {
  readonly found: TemplateProblem[] = []
  readonly #isOfDocument: boolean

  constructor(isOfDocument = false) {
    this.#isOfDocument = isOfDocument
  }

  error(code: ProblemCode, place: Place, text: string): void {
    this.#add('error', code, place, text)
  }

  warn(code: ProblemCode, place: Place, text: string): void {
    this.#add('warning', code, place, text)
  }

  get errors(): TemplateProblem[] {
    return this.found.filter(({ level }) => level === 'error')
  }

  #add(level: TemplateProblem['level'], code: ProblemCode, place: Place, text: string): void {
    this.found.push({ level, code, ...place, text, message: `${this.#placeText(place)}${text}` })
  }

  #placeText({ sheet, cell }: Place): string {
    if (sheet === undefined) return ''
    if (this.#isOfDocument) return `${sheet}${cell ?? ''}：`
    return `工作表“${sheet}”${cell === undefined ? '' : ` ${cell}`}：`
  }
}

/** A file that is no template at all; found before there is a sheet to name. */
export class UnusableFile extends Error {
  readonly code: ProblemCode

  constructor(code: ProblemCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Parts are read no earlier than they are needed, so that a damaged one may be found anywhere. */
export function asUnusable(error: unknown): UnusableFile | null {
  if (error instanceof UnusableFile) return error
  return error instanceof Unreadable ? new UnusableFile('DAMAGED', error.message) : null
}

/** The error of a template that cannot be filled: all that is wrong with it, one a line. */
export function templateRefused(file: string, errors: readonly TemplateProblem[]): LedgerError {
  const [first] = errors
  const lines = errors.length === 1 ? (first?.message ?? '') : linesOf(errors)
  const data: ErrorData = {
    file,
    ...(first?.sheet === undefined ? {} : { sheet: first.sheet }),
    ...(first?.cell === undefined ? {} : { cell: first.cell }),
  }
  return new LedgerError('TEMPLATE_UNUSABLE', `模板“${file}”不能使用：${lines}`, data)
}

function linesOf(errors: readonly TemplateProblem[]): string {
  return errors.map(({ message }, index) => `\n${index + 1}. ${message}`).join('')
}
