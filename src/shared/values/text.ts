/** Text as offices write it, and the folded form under which two spellings are the same. */

/** Signs that folding leaves as they are: Chinese ones, and of ASCII all but spaces and capitals. */
const PLAIN = /^[\u4e00-\u9fff!-@[-~]*$/

/** Signs of which folding only makes capitals small. */
const PLAIN_BUT_CAPITALS = /^[\u4e00-\u9fff!-~]*$/

/** Nothing in it has to be cleaned: no space, no sign that is not seen, no full-width letter. */
const TIDY = /^[!-~\u3001\u3002\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b]*$/

/** Inside a text, what cleaning may take away or change. */
const UNCLEAN = /[\p{Cc}\u200b\ufeff]/u

/** What a line of text has to be rid of: odd or doubled spaces, line breaks, full-width letters. */
const ODD = /[[\s--[ ]]\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]| {2}/v

/**
 * The comparable form of a name or header: full and half width alike, no spaces, no line breaks,
 * brackets of one shape. Never stored, only compared.
 */
export function foldText(text: string): string {
  // Most names are plain already; an import folds every one of them.
  if (PLAIN.test(text)) return text
  if (PLAIN_BUT_CAPITALS.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]+/gu, '')
    .replaceAll(/[〔【［]/gu, '(')
    .replaceAll(/[〕】］]/gu, ')')
    .toLowerCase()
}

/** Text fit to be kept: control characters dropped, line ends unified, outer space trimmed. */
export function cleanText(text: string): string {
  if (TIDY.test(text)) return text
  if (!UNCLEAN.test(text)) return text.trim()
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\u200b\ufeff]/gu, '')
    .trim()
}

/**
 * One line of text: odd spaces made plain, line breaks inside it undone, full-width letters and
 * digits made half-width. Chinese punctuation stays.
 */
export function lineText(text: string): string {
  if (TIDY.test(text)) return text
  const clean = cleanText(text)
  if (!ODD.test(clean)) return clean
  return clean
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (sign) => sign.normalize('NFKC'))
    .replaceAll(/(?<=[\p{Script=Han}\p{P}])\s*\n\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** The beginning of a text, enough to know it again in a message. */
export function shortText(text: string): string {
  const signs = [...text]
  return signs.length <= 40 ? text : `${signs.slice(0, 40).join('')}…`
}

/** Signs by which offices say "none". */
const NONE_WORDS = new Set(['', '/', '—', '——', '-', '--', '–', '无'])

/** True for an empty cell in any of the spellings offices use: blank, `/`, `—`, `无`. */
export function isNoneWord(text: string): boolean {
  return NONE_WORDS.has(foldText(text))
}
