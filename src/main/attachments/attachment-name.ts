/** Names of attachments: what a person or another program called the file, made safe to keep. */
import { isDeviceName, shortenedName, UNFIT_SIGNS } from '../file-names.ts'

/** The name without folders and unfit signs, its ending kept; 附件 where nothing is left. */
export function attachmentName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  const clean = last
    .replaceAll(UNFIT_SIGNS, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
  if (clean === '') return '附件'
  return shortenedName(isDeviceName(clean) ? `附件-${clean}` : clean)
}
