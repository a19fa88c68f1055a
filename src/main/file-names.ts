/** What a file may be called on every system, whatever a plan, a person or a program says. */

/** Signs that no file name can hold, and those that make a name read otherwise than it is. */
export const UNFIT_SIGNS = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu

export function isDeviceName(name: string): boolean {
  return DEVICE.test(name)
}

/** Bytes of the longest name that file systems take, with room for a number behind it. */
const LONGEST = 240

/** Cut in front of its ending, never within a sign. */
export function shortenedName(name: string): string {
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  const signs = [...name.slice(0, name.length - ending.length)]
  while (Buffer.byteLength(signs.join('') + ending) > LONGEST) signs.pop()
  return signs.join('') + ending
}

/** The names, those that a file system would take for another of them numbered. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const ending = /\.[^./]{1,10}$/u.exec(name)?.[0] ?? ''
    const stem = name.slice(0, name.length - ending.length)
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1)
      free = `${stem}(${number})${ending}`
    taken.add(free.toLowerCase())
    return free
  })
}
