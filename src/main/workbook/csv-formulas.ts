/** Text in csv that a spreadsheet would run as a formula, and how it is told from one. */

/** Spreadsheets run a cell that begins like this, quoted or not, in both widths of the signs. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/u

/** An apostrophe in front makes it text; one that is there already gets another, to be told apart. */
export function disarmed(text: string): string {
  return RUNS.test(text) ? `'${text}` : text
}

/** The text as it was before `disarmed`. */
export function rearmed(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text
}
