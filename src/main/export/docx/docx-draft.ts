/** The mark 草稿 behind every page of a section, as Word's own 水印 is made: a shape in the header. */
import { Header, ImportedXmlComponent, Paragraph } from 'docx'
import { watermark } from './watermark.ts'

export function draftHeaders(): { default: Header; even: Header } {
  return { default: draftHeader(1), even: draftHeader(2) }
}

function draftHeader(number: number): Header {
  const paragraph = new Paragraph({})
  paragraph.addChildElement(ImportedXmlComponent.fromXmlString(watermark(number)))
  return new Header({ children: [paragraph] })
}
