/** The word 草稿 behind a page, as Word's own 水印 is made: a run with a shape for a header. */
import { DRAFT_SIZE, DRAFT_WORD } from '../../../shared/paper/look.ts'
import { FONTS } from '../sheet-style.ts'

/** The number keeps the shapes of one document apart. */
export function watermark(number: number): string {
  const width = DRAFT_SIZE * DRAFT_WORD.length
  const style = [
    'position:absolute',
    `width:${width}pt`,
    `height:${DRAFT_SIZE}pt`,
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:page',
  ].join(';')
  return `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;${FONTS.heading}&quot;;font-size:1pt" string="${DRAFT_WORD}"/></v:shape></w:pict></w:r>`
}
