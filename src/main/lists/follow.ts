/** What follows from the rows that a change touches, whether somebody edits them or history brings them back. */
import { followSchemes } from '../assessment/follow-schemes.ts'
import { followEnterprises } from '../enterprises/follow-enterprises.ts'
import { followKinds } from '../plan/follow-kinds.ts'
import { followNames } from '../plan/follow-names.ts'
import type { Draft } from './draft.ts'
import { followChoices } from './special/follow-choices.ts'
import { followDefinitions } from './special/follow-definitions.ts'
import { followPeriods } from './special/follow-periods.ts'

/** In this order, since one follows from what the others made of the rows. */
export function follow(draft: Draft): void {
  followNames(draft)
  followKinds(draft, draft.renaming.kinds)
  followChoices(draft, draft.renaming.fields)
  followDefinitions(draft)
  followPeriods(draft, draft.rowsInto)
  followSchemes(draft)
  followEnterprises(draft)
}
