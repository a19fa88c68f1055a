/** Files of JSON that an office writes itself. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { LedgerError } from '../../shared/errors.ts'

/** INPUT_UNREADABLE where the file is not there or no JSON, VALUE_INVALID with the first fault. */
export function readJson<T extends z.ZodType>(file: string, schema: T, what: string): z.infer<T> {
  const parsed = schema.safeParse(contentOf(file, what), { error: zhCN().localeError })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue === undefined ? '' : z.core.toDotPath(issue.path)
  throw new LedgerError(
    'VALUE_INVALID',
    `${what}${place === '' ? '' : `的 ${place} `}不对：${issue?.message ?? ''}（${file}）`,
    { file },
  )
}

function contentOf(file: string, what: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new LedgerError('INPUT_UNREADABLE', `读不了${what}：${file}`, { file }, error)
  }
}
