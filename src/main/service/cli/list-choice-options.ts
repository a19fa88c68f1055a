/** `--view`, `--fields`, `--group`, `--paper`: what of the project list goes out, and how. */

import { LedgerError } from '../../../shared/errors.ts'
import {
  groupBySchema,
  type ListChoice,
  paperSizeSchema,
} from '../../../shared/export/list-choice.ts'
import type { CommandInput } from './command.ts'

const OPTIONS = ['view', 'fields', 'group', 'paper', 'district'] as const

/** USAGE where the kind is no list. */
export function assertListOptions(input: CommandInput, kind: string): void {
  if (kind === 'projects') return
  for (const name of OPTIONS)
    if (input.value(name) !== undefined)
      throw new LedgerError(
        'USAGE',
        `--${name} 只用于 projects${name === 'district' ? ' 和 submission' : ''}`,
      )
}

/** `district` is the official name. */
export function listChoiceOf(input: CommandInput, district: string | undefined): ListChoice {
  const view = input.value('view')
  const fields = input.value('fields')
  const group = wordOf(input, 'group', groupBySchema.options)
  const paper = wordOf(input, 'paper', paperSizeSchema.options)
  return {
    ...(view === undefined ? {} : { view }),
    ...(fields === undefined ? {} : { fields: fields.split(/[,，]/u) }),
    ...(district === undefined ? {} : { district }),
    ...(group === undefined ? {} : { group }),
    ...(paper === undefined ? {} : { paper }),
  }
}

function wordOf<T extends string>(
  input: CommandInput,
  name: string,
  words: readonly T[],
): T | undefined {
  const written = input.value(name)
  if (written === undefined) return undefined
  const word = words.find((item) => item.toLowerCase() === written.toLowerCase())
  if (word !== undefined) return word
  throw new LedgerError('USAGE', `--${name} 应为 ${words.join(' 或 ')}，不能是“${written}”`)
}
