/** Names of files that leave; they come from the plan, which an office writes. */
import { DRAFT_WORD } from '../../shared/paper/look.ts'

/** What no file name can hold becomes a dash. */
export function fileName(title: string, ending: string): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.${ending}`
}

/** A draft says so before it is opened. */
export function documentName(title: string, ending: string, isDraft: boolean): string {
  return fileName(isDraft ? `${title}（${DRAFT_WORD}）` : title, ending)
}
