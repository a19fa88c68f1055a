/** Why bytes are not read, said by whichever step finds out; `readWorkbook` adds the file's name. */
import { type ErrorCode, LedgerError } from '../../shared/errors.ts'

export type InputCode = Extract<
  ErrorCode,
  'INPUT_NOT_WORKBOOK' | 'INPUT_PROTECTED' | 'INPUT_TOO_LARGE' | 'INPUT_TIMEOUT'
>

export class Unreadable extends Error {
  readonly code: InputCode

  /** @param reason what is wrong and what to do, in Chinese, without the file's name. */
  constructor(code: InputCode, reason: string, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause })
    this.name = 'Unreadable'
    this.code = code
  }
}

/** The same with the file's name, for whoever asked for it. */
export function unreadable(file: string, { code, message, cause }: Unreadable): LedgerError {
  return new LedgerError(code, `无法读取“${file}”：${message}`, { file }, cause)
}

export const notWorkbook = (reason: string, cause?: unknown) =>
  new Unreadable('INPUT_NOT_WORKBOOK', reason, cause)

export const tooLarge = (reason: string) => new Unreadable('INPUT_TOO_LARGE', reason)

export const tooManyCells = () =>
  tooLarge('展开后单元格过多，不像正常的工作簿；请删去表格下方和右侧的内容再试')

export const isProtected = () =>
  new Unreadable('INPUT_PROTECTED', '有打开密码，请先在 Excel 或 WPS 里取消密码再导入')

/** @param what the damaged part, as 工作表“项目”. */
export const damaged = (what: string, cause?: unknown) =>
  notWorkbook(`${what}已损坏，请用 Excel 或 WPS 打开后另存一份再试`, cause)
