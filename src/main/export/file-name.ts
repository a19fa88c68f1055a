/** Names of files that leave; they come from the plan, which an office writes. */
import { DRAFT_WORD } from '../../shared/paper/look.ts'
import { isDeviceName, shortenedName, UNFIT_SIGNS } from '../file-names.ts'

/** What no file name can hold becomes a dash. */
export function fileName(title: string, ending: string): string {
  const plain = title.replaceAll(UNFIT_SIGNS, '-').replace(/^[\s.]+|[\s.]+$/gu, '')
  const stem = plain === '' ? '未命名' : isDeviceName(plain) ? `-${plain}` : plain
  return shortenedName(`${stem}.${ending}`)
}

/** A draft says so before it is opened. */
export function documentName(title: string, ending: string, isDraft: boolean): string {
  return fileName(isDraft ? `${title}（${DRAFT_WORD}）` : title, ending)
}
