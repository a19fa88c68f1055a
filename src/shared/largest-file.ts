/** Largest file that a ledger takes in, bytes: a scan of some pages, not a film. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** Why a file of this name is not taken in. */
export function tooLarge(name: string | null): string {
  const what = name === null ? '文件' : `“${name}”`
  return `${what}超过 ${LARGEST_FILE / 1024 / 1024} MB，不能存入台账，请压缩或拆分后再试`
}
