/** The unit of column widths: a digit of the font of the Normal style, at 96 pixels to the inch. */

/** Share of the size that a digit takes in Calibri, Arial and their like. */
const LATIN_SHARE = 0.507

/** Chinese fonts by their names in either script; their digits are half as wide as their signs. */
const CHINESE = /\p{Script=Han}|^(?:Sim|NSim|FangSong|KaiTi|DengXian|YouYuan|LiSu|ST|FZ)/u

/** 7 for Calibri 11, with which programs begin, and 8 for 宋体 11, with which Chinese Excel does. */
export function digitPixels(font: string, points: number): number {
  const pixels = (points * 96) / 72
  return CHINESE.test(font) ? Math.ceil(pixels / 2) : Math.round(pixels * LATIN_SHARE)
}
