/**
 * Own templates (自有模板): workbooks and Word documents in which an office keeps the look of its exports, by the kind
 * of export and a name. The file itself is kept by its content (`main/ledger/files.ts`), so a row
 * is small, and the ledger brings its templates to another machine.
 */
import type { Edit, Row, TemplateFormat } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'template',
  type: 'text',
  required: 'error',
} satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  /** Kind of export that it serves; it is checked for that kind and fits no other. */
  { ...plain, key: 'kind', label: '用于', width: 120, assigned: true },
  { ...plain, key: 'name', label: '模板名称', width: 160 },
  { ...plain, key: 'file', label: '文件名', width: 200, assigned: true },
  /** SHA-256 of the file. */
  { ...plain, key: 'hash', label: '模板文件', width: 120, assigned: true, coded: true },
  /** `DEFAULT_MARK` for the one of its kind that an export takes where nobody chooses another. */
  { aliases: [], group: 'template', type: 'text', key: 'isDefault', label: '默认', width: 60 },
]

/** In place of the official template. */
export const DEFAULT_MARK = '是'

/** Of the own templates of a kind and format the one that is taken by itself; undefined for the official one. */
export function defaultTemplate(own: readonly Row[]): Row | undefined {
  return own.find(({ cells }) => cells.isDefault === DEFAULT_MARK)
}

/** The edits by which a template of these becomes the default, or with null the official one. */
export function defaultEdits(own: readonly Row[], id: string | null): Edit[] {
  return own.flatMap((row): Edit[] => {
    const value = row.id === id ? DEFAULT_MARK : null
    if ((row.cells.isDefault ?? null) === value) return []
    return [{ edit: 'set', list: TEMPLATES.key, id: row.id, field: 'isDefault', value }]
  })
}

export const TEMPLATES: ListDefinition = {
  key: 'template',
  title: '自有模板',
  rowName: '模板',
  groups: [{ key: 'template', label: '模板' }],
  fields,
  identity: [['kind', 'name']],
  oneOf: [['name']],
  rules: [],
}

/** What a template makes, by the ending of its file: `.dotx` is a Word document too. */
export function templateFormat(file: string): TemplateFormat {
  return /\.do[ct][xm]$/iu.test(file) ? 'docx' : 'xlsx'
}
