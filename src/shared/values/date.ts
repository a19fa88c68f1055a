/**
 * Days and deadlines as offices write them.
 *
 * A deadline keeps its text as written; the day derived from it is a separate value, because
 * "2023年4月底前" is what was ordered and 2023-04-30 is only its reading (底前 = last day).
 */
import { fromChinese } from './chinese-number.ts'
import { foldText } from './text.ts'

/** `YYYY-MM-DD` of a real calendar day, or null. Years outside 1990–2100 are typing errors. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return null
  if (day < 1 || day > daysOf(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part)
}

/** The last day of a month. */
function monthEnd(year: number, month: number): string | null {
  return isoDay(year, month, daysOf(year, month))
}

/** The day of an Excel serial number of the 1900 system; null outside 1990–2100. */
export function dayOfSerial(serial: number): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  if (Number.isNaN(date.getTime())) return null
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The Excel serial number of a day in the 1900 system. */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

/** As days are kept, and mostly pasted: nothing in it has to be folded. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u
const FULL_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/u
const SHORT_DAY = /^(\d{1,2})([-/月])(\d{1,2})[日号]?$/u
/** 6.30; 6.3 is none, since a spreadsheet makes it of 6.30. */
const POINTED_DAY = /^(\d{1,2})\.(\d{2})$/u
/** A time of day; cut off before spaces go, or 1 10:30 would read as day 11. */
const TIME = /(?:[\s日]|t)\s*\d{1,2}:\d{2}.*$/isu

const dayIn = (folded: string) => FULL_DAY.exec(folded) ?? COMPACT_DAY.exec(folded)

/** Reads one calendar day; a month alone or a rhythm is none. */
export function parseDay(text: string): string | null {
  const match = ISO_DAY.exec(text) ?? dayIn(foldText(text.normalize('NFKC').replace(TIME, '')))
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * A day that may lack its year, which is then the plan's, or the century of it: 4/30, 4-30, 4.30,
 * 4月30日, 23/4/30. 3-12 is none, since it may be March to December.
 */
export function parsePlanDay(text: string, planYear: number): string | null {
  const full = parseDay(text) ?? parseDay(withWholeYear(foldText(text), planYear))
  if (full !== null) return full
  const folded = foldText(text).replace(POINTED_DAY, '$1月$2日')
  const [, month = '', sign = '', day = ''] = SHORT_DAY.exec(folded) ?? []
  const mayBeMonths = sign === '-' && Number(day) <= 12
  return day === '' || mayBeMonths ? null : isoDay(planYear, Number(month), Number(day))
}

const SHORT_YEAR = /^(\d{2})(?=年|([-/.])\d{1,2}\2\d{1,2}$)/u
/** Two digits further away from the year of the plan are rather the day of 20/4/23. */
const NEAR_YEARS = 2

/** 23年6月底, 23/6/30 with all four digits of the year. */
function withWholeYear(folded: string, planYear: number): string {
  return folded.replace(SHORT_YEAR, (digits) => {
    const year = 2000 + Number(digits)
    return Math.abs(year - planYear) <= NEAR_YEARS ? String(year) : digits
  })
}

/** 十月 in digits. */
function withDigits(folded: string): string {
  return folded.replaceAll(/[一二三四五六七八九十]{1,3}(?=[月日号])/gu, (written) =>
    String(fromChinese(written) ?? written),
  )
}

type Reading = (match: RegExpExecArray, planYear: number) => string | null

const yearOf = (text: string | undefined, planYear: number) =>
  text === undefined ? planYear : Number(text)

const YEAR = String.raw`(?:(\d{4})年?)?`

/** Ways of writing a deadline, most specific first; the text is folded and without 前/之前/以前. */
const DEADLINES: [RegExp, Reading][] = [
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u,
    (m) => isoDay(+(m[1] ?? 0), +(m[2] ?? 0), +(m[3] ?? 0)),
  ],
  [COMPACT_DAY, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(`^${YEAR}(\\d{1,2})月(\\d{1,2})[日号]$`, 'u'),
    (m, year) => isoDay(yearOf(m[1], year), Number(m[2]), Number(m[3])),
  ],
  [POINTED_DAY, (m, year) => isoDay(year, Number(m[1]), Number(m[2]))],
  [
    new RegExp(`^${YEAR}(\\d{1,2})月([上中])旬$`, 'u'),
    (m, year) => isoDay(yearOf(m[1], year), Number(m[2]), m[3] === '上' ? 10 : 20),
  ],
  [
    new RegExp(`^${YEAR}(?:\\d{1,2}(?:月)?[-~至—–])?(\\d{1,2})月(?:份)?(?:底|末|下旬)?$`, 'u'),
    (m, year) => monthEnd(yearOf(m[1], year), Number(m[2])),
  ],
  // The number 2022.10 arrives as 2022.1, so that spelling may be January or October.
  [/^\d{4}\.1$/u, () => null],
  [/^(\d{4})[-/.](\d{1,2})$/u, (m) => monthEnd(Number(m[1]), Number(m[2]))],
  [
    new RegExp(`^${YEAR}第?([1-4一二三四])季度(?:底|末)?$`, 'u'),
    (m, year) => monthEnd(yearOf(m[1], year), quarterOf(m[2]) * 3),
  ],
  [new RegExp(`^${YEAR}上半年(?:底|末)?$`, 'u'), (m, year) => isoDay(yearOf(m[1], year), 6, 30)],
  [new RegExp(`^${YEAR}下半年(?:底|末)?$`, 'u'), (m, year) => isoDay(yearOf(m[1], year), 12, 31)],
  [/^(\d{4})年(?:底|末|内|度)?$/u, (m) => isoDay(Number(m[1]), 12, 31)],
  [/^(?:今|本|当)?年(?:底|末|内|度)$/u, (_m, year) => isoDay(year, 12, 31)],
]

/** A month and no day: 2023年6月, 6月份, 2023.06. */
const MONTH_ALONE = /^(?:(?:\d{4}年)?\d{1,2}月份?|\d{4}[-/.]\d{1,2})$/u

/** True where a text names a month and leaves the day open; 6月底前 does not. */
export function isMonthAlone(text: string): boolean {
  return MONTH_ALONE.test(foldText(text))
}

/** True for 2022.1, which may be January or a 2022.10 that a spreadsheet took for a number. */
export function isMonthUnclear(text: string): boolean {
  return /^\d{4}\.1$/u.test(foldText(text))
}

function quarterOf(sign: string | undefined): number {
  const chinese = '一二三四'.indexOf(sign ?? '')
  return chinese >= 0 ? chinese + 1 : Number(sign)
}

/**
 * The day that a written deadline means, or null where it names none (每季度, 长期坚持).
 *
 * A text without a year is read in the plan's year. "11月前" without 底 is read as the last day of
 * the month before; every other form as the last day that it includes.
 */
export function deriveDeadline(text: string, planYear: number): string | null {
  const told = withDigits(withWholeYear(foldText(text), planYear)).replace(/完成$/u, '')
  const beforeMonth = new RegExp(`^${YEAR}(\\d{1,2})月(?:之前|以前|前)$`, 'u').exec(told)
  if (beforeMonth !== null) {
    const year = yearOf(beforeMonth[1], planYear)
    const month = Number(beforeMonth[2]) - 1
    return month === 0 ? monthEnd(year - 1, 12) : monthEnd(year, month)
  }
  const core = told.replace(/(?:之前|以前|前)$/u, '')
  for (const [pattern, read] of DEADLINES) {
    const match = pattern.exec(core)
    if (match !== null) return read(match, planYear)
  }
  return null
}
