import { loadPlan } from '../../src/main/plan/templates.ts'
import { vocabularyOf } from '../../src/shared/plan/vocabulary.ts'

/** The plan definition shipped with the program, and its words. */
export const PLAN = loadPlan('zhenjiang-2023')
export const VOCABULARY = vocabularyOf(PLAN)
