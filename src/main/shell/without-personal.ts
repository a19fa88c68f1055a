/**
 * Text for a log that may be given to others. What a program says is ASCII outside quotes; all
 * else can come from a ledger or name a person: quoted text, Chinese text, long numbers, folders,
 * the account and the machine.
 */
import { homedir, hostname, userInfo } from 'node:os'
import { appRoot } from '../app-root.ts'

/** The program's own folder stays readable: it says where in the code a fault is. */
export function withoutPersonal(text: string, own = appRoot()): string {
  return text
    .replaceAll(own.replaceAll('\\', '/'), '<app>')
    .replaceAll(own, '<app>')
    .replaceAll(homedir(), '<home>')
    .replace(QUOTED, '“…”')
    .replace(PATH, pathEnding)
    .replace(NOT_ASCII, '…')
    .replace(MAIL, '<mail>')
    .replace(CODE, '#')
    .replace(LONG_NUMBER, '#')
    .replace(nameOf(userInfo().username), '<user>')
    .replace(nameOf(hostname()), '<host>')
}

const QUOTED = /“[^”\n]*”|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/gu

/** Absolute, of either kind of system, up to the next sign that ends a path in a message. */
const PATH = /(?<![\w>])(?:file:\/\/)?(?:<home>|[A-Za-z]:[\\/]|\\\\|\/(?=[^\s/]))[^:\n"”]*/gu

const NOT_ASCII = /[^\p{ASCII}…“”]+/gu

/** Begins where a word does, or a long one would be looked through from each of its letters. */
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w.-]+/gu

/** Of a project (`2023-DY-A-001`), which says its district. */
const CODE = /\b\d{4}(?:-[A-Z]+)+-\d+\b/gu

/** Telephone, identity and credit codes, also in groups; a revision or a line number is shorter. */
const LONG_NUMBER = /\d(?:[ -]?[\dX]){6,}[\dA-Z]*/gu

/** What kind of file it is says enough. */
function pathEnding(path: string): string {
  const ending = /\.[A-Za-z]{1,6}(?=\s*$)/u.exec(path)?.[0] ?? ''
  return `<path>${ending}`
}

function nameOf(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  // A single letter stands for anything.
  return plain.length < 2 ? /(?!)/u : new RegExp(`(?<!\\w)${plain}(?!\\w)`, 'giu')
}
