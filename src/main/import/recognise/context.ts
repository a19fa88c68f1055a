/** What recognition knows besides the sheet, and what someone has decided before or now. */
import type { ImportChoices } from '../../../shared/import/plan.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { Place } from './place-names.ts'

export interface RecognitionContext {
  /** Name of the workbook's file; it may name a district or category. */
  file: string
  /** What someone told of rows that name none of their own; sections of a table still count. */
  told?: Place
  vocabulary: Vocabulary
  /** Decisions made now: table → column letter → field key, or null for a column that means none. */
  choices?: ImportChoices['columns']
  headerRows?: ImportChoices['headerRows']
  tables?: ImportChoices['tables']
  sections?: ImportChoices['sections']
  /** Keys (`sheet!row`) of rows that are data, or are none, whatever they look like. */
  data?: readonly string[]
  skip?: readonly string[]
  /** The mapping confirmed before for a header of this signature; null where there is none. */
  remembered: (signature: string) => RememberedMapping | null
}

/** What the columns of a table mean, in their order. */
export type RememberedMapping = readonly RememberedColumn[]

export interface RememberedColumn {
  /** Key of the field; null where the column means none. */
  field: string | null
  /** The unit that someone chose; null where nobody did. */
  unit: string | null
}
