/** Which files are versions of one submission, and which of them is the newest, told by their names. */

/** What offices put behind a name when they send it again; each is read from the end of the name. */
const DATE =
  /20\d{2}[-._年]?(?:0?[1-9]|1[0-2])[-._月]?(?:[0-2]?\d|3[01])日?|(?:0?[1-9]|1[0-2])月(?:[0-2]?\d|3[01])日/u
const VERSION =
  /(?:v|ver|版本)\s*(\d+(?:\.\d+)*)|第\s*(\d+)\s*[版稿次]|第?\s*([一二三四五六七八九])\s*[稿版]/iu
const FINAL = /最终版?|终稿|定稿|终版|final/iu
const REVISED = /修改(?:版|稿|后)?|修订(?:版|稿)?|更正版?|更新版?|新版?$/u
const COPY = /\((\d+)\)|（(\d+)）|[-—_ ]*副本(?:\s*\d+)?|copy(?:\s*\d+)?/iu

const MARKS = [DATE, VERSION, FINAL, REVISED, COPY]
const SEPARATORS = /[\s_\-—.（）()【】[\]]+/gu
const ENDING = /\.[^.]+$/u

const CHINESE_DIGITS = '一二三四五六七八九'

/** The name without its ending and without all that tells versions apart. */
export function stemOf(name: string): string {
  let stem = name.replace(ENDING, '')
  for (const mark of MARKS) stem = stem.replace(new RegExp(mark, `g${mark.flags}`), ' ')
  const bare = stem.replace(SEPARATORS, '').toLowerCase()
  return bare === '' ? name : bare
}

/** By which of two versions the newer is told: the greater one, compared place by place. */
export function versionRank(name: string, modified: number): number[] {
  const stem = name.replace(ENDING, '')
  const copy = COPY.exec(stem)
  return [
    Number(FINAL.test(stem)),
    versionNumber(stem),
    Number(REVISED.test(stem)),
    Number(DATE.exec(stem)?.[0].replace(/\D/gu, '') ?? 0),
    Number(copy?.[1] ?? copy?.[2] ?? 0),
    modified,
  ]
}

function versionNumber(stem: string): number {
  const found = VERSION.exec(stem)
  if (found === null) return 0
  const [, dotted, counted, written] = found
  if (written !== undefined) return CHINESE_DIGITS.indexOf(written) + 1
  const [whole = 0, part = 0] = (dotted ?? counted ?? '0').split('.').map(Number)
  // 1.10 comes after 1.9.
  return whole + part / 1000
}

export function isNewer(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index])
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0)
}
