/** Which formats the templates of a kind have. */
import {
  type TemplateFormat,
  type TemplateKind,
  templateFormatSchema,
} from '../../../../shared/contract/schemas.ts'

import { isWorkbookOnly } from '../../../../shared/export/template-kinds.ts'

export const FORMAT_NAMES: Record<TemplateFormat, string> = { xlsx: 'Excel', docx: 'Word' }

export function templateFormats(kind: TemplateKind): readonly TemplateFormat[] {
  return isWorkbookOnly(kind) ? ['xlsx'] : templateFormatSchema.options
}

const ENDINGS: Record<TemplateFormat, string> = { xlsx: '.xlsx,.xltx', docx: '.docx,.dotx' }

export function acceptedFiles(kind: TemplateKind): string {
  return templateFormats(kind)
    .map((format) => ENDINGS[format])
    .join()
}
