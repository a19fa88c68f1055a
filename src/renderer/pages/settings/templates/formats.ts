/** Which formats the templates of a kind have. */
import {
  type TemplateFormat,
  type TemplateKind,
  templateFormatSchema,
} from '../../../../shared/contract/schemas.ts'

export const FORMAT_NAMES: Record<TemplateFormat, string> = { xlsx: 'Excel', docx: 'Word' }

/** A form is filled in as a workbook. */
export function templateFormats(kind: TemplateKind): readonly TemplateFormat[] {
  return kind === 'submission' || kind === 'progress' ? ['xlsx'] : templateFormatSchema.options
}

const ENDINGS: Record<TemplateFormat, string> = { xlsx: '.xlsx,.xltx', docx: '.docx,.dotx' }

export function acceptedFiles(kind: TemplateKind): string {
  return templateFormats(kind)
    .map((format) => ENDINGS[format])
    .join()
}
