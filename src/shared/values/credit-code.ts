/** 统一社会信用代码, GB 32100-2015. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** By the code of a sign, its value; every row of every list is looked at for it. */
const VALUES: readonly (number | undefined)[] = Array.from({ length: 0x80 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code))
  return value === -1 ? undefined : value
})

/** The check character of the first 17 characters, or null where one is not of the alphabet. */
export function creditCodeCheck(body: string): string | null {
  return body.length === WEIGHTS.length ? checkOf(body) : null
}

/** True for 18 characters of the alphabet whose check character is right. */
export function isCreditCode(code: string): boolean {
  return code.length === WEIGHTS.length + 1 && checkOf(code) === code.charAt(WEIGHTS.length)
}

function checkOf(code: string): string | null {
  let sum = 0
  for (let place = 0; place < WEIGHTS.length; place += 1) {
    const value = VALUES[code.charCodeAt(place)]
    if (value === undefined) return null
    sum += value * (WEIGHTS[place] ?? 0)
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null
}
