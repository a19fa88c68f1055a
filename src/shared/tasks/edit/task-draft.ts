/** A task while it is being rewritten: words as they are typed, read when it is saved. */
import type { PlanParagraph, PlanTask } from '../../plan/definition.ts'
import { deriveDeadline } from '../../values/date.ts'
import { splitWords } from '../../values/words.ts'
import { readQuantity } from './read-quantity.ts'
import { followText, sentenceOf } from './requirement.ts'

/** A deadline or a quantity of a paragraph. */
export interface PartDraft {
  kind: 'deadline' | 'quantity'
  /** As the document writes it: 2023年底前, 3500辆以上. */
  text: string
  /** The words of the paragraph that it belongs to. */
  requirement: string
  /** Of a deadline. */
  date: string | null
  /** Of a quantity. */
  value: number | null
  unit: string
  role: 'goal' | 'condition'
}

export interface ParagraphDraft {
  text: string
  responsibility: string
  /** Departments as typed, 、 between them. */
  lead: string
  support: string
  parts: PartDraft[]
}

export interface TaskDraft extends Pick<PlanTask, 'number' | 'section' | 'title'> {
  kinds: string
  categories: string[]
  paragraphs: ParagraphDraft[]
}

const EMPTY_PART: Omit<PartDraft, 'kind'> = {
  text: '',
  requirement: '',
  date: null,
  value: null,
  unit: '',
  role: 'goal',
}

const EMPTY_PARAGRAPH: ParagraphDraft = {
  text: '',
  responsibility: '',
  lead: '',
  support: '',
  parts: [],
}

export function emptyPart(kind: PartDraft['kind']): PartDraft {
  return { ...EMPTY_PART, kind }
}

export function emptyParagraph(): ParagraphDraft {
  return { ...EMPTY_PARAGRAPH }
}

export function emptyTask(number: number, section: string): TaskDraft {
  return { number, section, title: '', kinds: '', categories: [], paragraphs: [emptyParagraph()] }
}

export function draftOf({ kinds, paragraphs, ...task }: PlanTask): TaskDraft {
  return { ...task, kinds: kinds.join('、'), paragraphs: paragraphs.map(paragraphDraft) }
}

function paragraphDraft(paragraph: PlanParagraph): ParagraphDraft {
  const { text, responsibility, lead, support, deadlines, quantities } = paragraph
  return {
    text,
    responsibility,
    lead: lead.join('、'),
    support: support.join('、'),
    parts: [
      ...deadlines.map((part): PartDraft => ({ ...EMPTY_PART, kind: 'deadline', ...part })),
      ...quantities.map((part): PartDraft => ({ ...EMPTY_PART, kind: 'quantity', ...part })),
    ],
  }
}

/** The part after its words were written: read anew, and given the sentence in which they stand. */
export function withText(
  part: PartDraft,
  text: string,
  paragraph: string,
  year: number,
): PartDraft {
  const quantity = readQuantity(text)
  return {
    ...part,
    text,
    date: part.kind === 'deadline' ? deriveDeadline(text, year) : null,
    value: part.kind === 'quantity' ? (quantity?.value ?? part.value) : null,
    unit: part.kind === 'quantity' ? (quantity?.unit ?? part.unit) : '',
    requirement: part.requirement === '' ? sentenceOf(text, paragraph) : part.requirement,
  }
}

/** The paragraph after its text was written: what belongs to words that were changed a little follows. */
export function withFollowedParts(paragraph: ParagraphDraft): ParagraphDraft {
  const parts = paragraph.parts.map((part) => ({
    ...part,
    requirement: followText(part.requirement, paragraph.text) ?? part.requirement,
  }))
  return { ...paragraph, parts }
}

/** Why the task cannot be saved yet, as a sentence; null where it can. */
export function faultOf({ section, title, paragraphs }: TaskDraft): string | null {
  if (title.trim() === '') return '请填任务名称'
  if (section.trim() === '') return '请填重点领域'
  if (paragraphs.length === 0) return '任务至少要有一段原文'
  for (const [place, paragraph] of paragraphs.entries()) {
    const fault = faultOfParagraph(paragraph)
    if (fault !== null) return `第 ${place + 1} 段：${fault}`
  }
  return null
}

function faultOfParagraph({ text, responsibility, parts }: ParagraphDraft): string | null {
  if (text.trim() === '') return '请填原文'
  if (responsibility.trim() === '') return '请填责任分工，如 市生态环境局牵头'
  for (const part of parts) {
    const what = `${part.kind === 'deadline' ? '时限' : '数量'}“${part.text}”`
    if (part.text.trim() === '') return '有一条时限或数量还没有填，不要的请删去'
    if (!isOfText(part, text)) return `${what}的要求在原文中找不到，请照原文填写`
    if (part.kind === 'quantity' && (part.value === null || part.unit.trim() === ''))
      return `${what}看不出数字和单位，请填写`
  }
  return null
}

/** True where the words that the part belongs to stand in the paragraph. */
export function isOfText({ requirement }: PartDraft, text: string): boolean {
  return requirement.trim() !== '' && text.includes(requirement.trim())
}

/** The task that a draft without faults says. */
export function taskFrom({
  number,
  section,
  title,
  kinds,
  categories,
  paragraphs,
}: TaskDraft): PlanTask {
  return {
    number,
    section: section.trim(),
    title: title.trim(),
    kinds: splitWords(kinds),
    categories,
    paragraphs: paragraphs.map(paragraphFrom),
  }
}

function paragraphFrom(draft: ParagraphDraft): PlanParagraph {
  const { text, responsibility, lead, support, parts } = draft
  return {
    text: text.trim(),
    responsibility: responsibility.trim(),
    lead: splitWords(lead),
    support: splitWords(support),
    deadlines: parts
      .filter(({ kind }) => kind === 'deadline')
      .map((part) => ({
        text: part.text.trim(),
        date: part.date,
        requirement: part.requirement.trim(),
      })),
    quantities: parts
      .filter(({ kind }) => kind === 'quantity')
      .map((part) => ({
        text: part.text.trim(),
        value: part.value ?? 0,
        unit: part.unit.trim(),
        role: part.role,
        requirement: part.requirement.trim(),
      })),
  }
}
