/** 统一社会信用代码, GB 32100-2015. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character of the first 17 characters, or null where one is not of the alphabet. */
export function creditCodeCheck(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null
  let sum = 0
  for (let place = 0; place < body.length; place += 1) {
    const value = ALPHABET.indexOf(body.charAt(place))
    if (value === -1) return null
    sum += value * (WEIGHTS[place] ?? 0)
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null
}

/** True for 18 characters of the alphabet whose check character is right. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17]
}
