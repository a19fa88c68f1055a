/** How a document looks, on the printed page and in the preview alike (GB/T 9704-2012). */
import { CAPTION_SIZE, NOTE_SIZE } from '../letter.ts'
import { LINE_PITCH, MARK_SIZE, PAGE_NUMBER_SIZE, TITLE_SIZE } from '../look.ts'

/**
 * Fonts are named, not shipped; each is followed by what other systems have in its place. `Digits`
 * covers only digits, Latin letters and their signs, so that “ ” — · come from the Chinese font.
 */
const FONTS = {
  title:
    '"方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", STZhongsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif',
  heading:
    'Digits, "黑体", SimHei, STHeiti, "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif',
  mark: '"黑体", SimHei, STHeiti, "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif',
  body: 'Digits, "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif',
  number: '"宋体", SimSun, STSong, "Source Han Serif SC", "Noto Serif CJK SC", serif',
}

export const PAGE_NUMBER_STYLE = `${PAGE_NUMBER_SIZE}pt/1 ${FONTS.number}`
export const DRAFT_FONT = FONTS.mark

/** A document's own fonts: inside a shadow tree they are not seen, so the window keeps them outside. */
export const FONT_FACES = `
@font-face {
  font-family: Digits;
  src: local("Times New Roman"), local("TimesNewRomanPSMT"), local("Liberation Serif"), local("Tinos");
  unicode-range: U+20-7E;
}`

/** Widths of texts must not depend on the screen, or pages would break elsewhere in print. */
export const DOCUMENT_STYLE = `
.document { margin: 0; font-family: ${FONTS.body}; color: #000; text-rendering: geometricPrecision; }
.mark, .title, .empty { margin: 0; font-weight: normal; }
.mark { font: ${MARK_SIZE}pt/${LINE_PITCH}pt ${FONTS.mark}; }
.empty { height: ${LINE_PITCH}pt; }
.title {
  margin-bottom: 10pt;
  font: ${TITLE_SIZE}pt/${TITLE_SIZE * 1.5}pt ${FONTS.title};
  text-align: center;
}
.text { margin: 0; font-size: ${MARK_SIZE}pt; line-height: ${LINE_PITCH}pt; text-align: justify; overflow-wrap: anywhere; }
.text.paragraph, .text.heading { text-indent: 2em; }
.text.heading { font-family: ${FONTS.mark}; break-after: avoid; }
.text.signature { margin-right: 2em; text-align: right; break-before: avoid; }
.note { margin: 0; font-size: ${NOTE_SIZE}pt; line-height: 1.3; }
.caption { margin: 0; font: ${CAPTION_SIZE}pt/${LINE_PITCH}pt ${FONTS.heading}; text-align: center; break-after: avoid; }
.caption + table { margin-bottom: 8pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.3; }
thead { display: table-header-group; }
tr { break-inside: avoid; height: var(--row); }
th, td { border: 0.5pt solid #000; padding: 0.8mm 1mm; overflow-wrap: anywhere; }
th { font-family: ${FONTS.heading}; font-weight: normal; text-align: center; }
.sum td { font-family: ${FONTS.heading}; }
.band { break-after: avoid; }
.band th, .left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.joins-above { border-top-style: hidden; }
.joins-below { border-bottom-style: hidden; }
tfoot tr { height: 0; }
tfoot td { height: 0; padding: 0; border-style: solid none none; line-height: 0; }
`
