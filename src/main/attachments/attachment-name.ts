/** Names of attachments: what a person or another program called the file, made safe to keep. */

const LONGEST = 120

/** Signs that no file name can hold, and those that make a name read otherwise than it is. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** The name without folders and unfit signs, its ending kept; 附件 where nothing is left. */
export function attachmentName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  const clean = last
    .replaceAll(UNFIT, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
  if (clean === '') return '附件'
  return shortened(DEVICE.test(clean) ? `附件-${clean}` : clean)
}

function shortened(name: string): string {
  const signs = [...name]
  if (signs.length <= LONGEST) return name
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return signs.slice(0, LONGEST - [...ending].length).join('') + ending
}
