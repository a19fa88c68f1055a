/** What a number format code says of its cells, and how a number looks in it. */
import * as xlsx from '@e965/xlsx'

export interface NumberFormat {
  isDate: boolean
  isPercent: boolean
  /** The number as shown where the library did not say, or said it in American. */
  show: (value: number, libraryText: string | undefined) => string
}

/** The long date of the system's own language, whatever stands behind it. */
const SYSTEM_DATE = /^\[\$-F800\]/iu
const CHINESE_DATE = 'yyyy"年"m"月"d"日"'

export function numberFormat(code: string): NumberFormat {
  // Quoted and escaped signs are decoration: 0"%" shows 95 as 95%.
  const bare = code.replaceAll(/"[^"]*"|\\./gu, '')
  const isDate = xlsx.SSF.is_date(bare)
  const isSystemDate = SYSTEM_DATE.test(code)
  const readable = isSystemDate ? CHINESE_DATE : escaped(code, isDate)
  return {
    isDate,
    isPercent: bare.includes('%'),
    show: (value, libraryText) =>
      libraryText === undefined || isSystemDate ? formatted(readable, value) : libraryText,
  }
}

/** With signs that the library stumbles over, as in yyyy.mm and yyyy年m月, marked as decoration. */
function escaped(code: string, isDate: boolean): string {
  return code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[^\0-~]|\./gu, (part) => {
    const isSign = part.length === 1 && (part !== '.' || isDate)
    return isSign ? `\\${part}` : part
  })
}

function formatted(code: string, value: number): string {
  try {
    return xlsx.SSF.format(code, value)
  } catch {
    return String(value)
  }
}
