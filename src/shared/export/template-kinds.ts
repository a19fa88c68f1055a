/** Kinds of templates: those that the program knows, and two for each special ledger. */
import {
  type FixedTemplateKind,
  fixedTemplateKindSchema,
  type TemplateKind,
} from '../contract/schemas.ts'
import type { KnownLists } from '../lists/known-lists.ts'
import { PROJECTS } from '../lists/projects.ts'
import { exchangeOf } from '../lists/sent-list.ts'
import { EXPORT_NAMES } from './names.ts'

/**
 * The kind for what leaves under this key: a list, or a month or quarter of one. Null for all months or
 * quarters at once, since templates are of one of them.
 */
export function templateKindFor(
  of: FixedTemplateKind,
  key: string | undefined,
  { special }: KnownLists,
): TemplateKind | null {
  const { list, month } = exchangeOf(key ?? PROJECTS.key)
  if (list === null || (of !== 'projects' && of !== 'submission')) return of
  const isOfAll =
    month === null && special.find((one) => one.key === list)?.special.period !== 'once'
  return isOfAll ? null : `${of}:${list}`
}

/** What it makes, and of which special ledger. */
export function templateParts(kind: TemplateKind): { of: FixedTemplateKind; list: string | null } {
  const [of, list = null] = kind.split(':')
  return { of: fixedTemplateKindSchema.parse(of), list }
}

export function templateName(kind: TemplateKind, { special }: KnownLists): string {
  const { of, list } = templateParts(kind)
  if (list === null) return EXPORT_NAMES[of]
  const title = special.find(({ key }) => key === list)?.title ?? list
  return `${title}${of === 'projects' ? '明细' : '填报表'}`
}

/** A form is filled in as a workbook, and so far a special ledger has no document of its own look. */
export function isWorkbookOnly(kind: TemplateKind): boolean {
  const { of, list } = templateParts(kind)
  return list !== null || of === 'submission' || of === 'progress'
}
