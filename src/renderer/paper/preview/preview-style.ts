/** How sheets of paper lie on the desk: everything of the preview that print knows nothing of. */
import {
  DOCUMENT_STYLE,
  DRAFT_FONT,
  PAGE_NUMBER_STYLE,
} from '../../../shared/paper/html/document-style.ts'
import {
  DRAFT_COLOUR,
  DRAFT_SIZE,
  PAGE_NUMBER_GAP_MM,
  PAGE_NUMBER_SIZE,
} from '../../../shared/paper/look.ts'

const GAP = `${PAGE_NUMBER_GAP_MM.toFixed(2)}mm`

export const PREVIEW_STYLE = `
${DOCUMENT_STYLE}
.measure { position: absolute; visibility: hidden; top: 0; left: 0; }
.measure section { overflow: hidden; }
.desk { display: flex; flex-direction: column; align-items: center; padding: 16px; gap: 16px; min-width: max-content; }
.slot { width: calc(var(--width) * var(--scale)); height: calc(var(--height) * var(--scale)); flex: none; }
.sheet {
  position: relative;
  overflow: hidden;
  width: var(--width);
  height: var(--height);
  box-sizing: border-box;
  background: #fff;
  box-shadow: 0 1px 5px #0000003d;
  transform: scale(var(--scale));
  transform-origin: 0 0;
  content-visibility: auto;
  contain-intrinsic-size: var(--width) var(--height);
}
.page-number { position: absolute; font: ${PAGE_NUMBER_STYLE}; white-space: nowrap; }
.page-number.bottom { top: calc(var(--height) - var(--bottom) + ${GAP}); }
.page-number.bottom.at-right { right: calc(var(--right) + ${PAGE_NUMBER_SIZE}pt); }
.page-number.bottom.at-left { left: calc(var(--left) + ${PAGE_NUMBER_SIZE}pt); }
.page-number.left { right: calc(var(--width) - var(--left) + ${GAP}); writing-mode: vertical-rl; }
.page-number.left.at-top { top: calc(var(--top) + ${PAGE_NUMBER_SIZE}pt); }
.page-number.left.at-bottom { bottom: calc(var(--bottom) + ${PAGE_NUMBER_SIZE}pt); }
.draft {
  position: absolute;
  inset: 0 var(--right) 0 var(--left);
  color: ${DRAFT_COLOUR};
  font: ${DRAFT_SIZE}pt/var(--height) ${DRAFT_FONT};
  pointer-events: none;
  text-align: center;
}
.continued { position: absolute; bottom: 4mm; left: var(--left); color: #8a5200; font: 10pt/1.2 sans-serif; }
td { position: relative; }
a { color: inherit; text-decoration: none; }
a.cell { display: block; }
a:hover { color: #0b6461; text-decoration: underline; }
a:focus-visible { outline: 2px solid #0b6461; outline-offset: 1px; }
td[data-marked] { background: #fff3d9; }
td small {
  position: absolute;
  right: 1mm;
  bottom: 0;
  color: #8a5200;
  font: 8pt/1.2 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
`
