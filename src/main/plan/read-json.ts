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

/**
 * What the text of a file says that one office hands on to another.
 * INPUT_UNREADABLE with the first fault. @param shaped one alone as a file of several
 */
export function readHandedOn<T extends z.ZodType>(
  { name, text }: { name: string; text: string },
  schema: T,
  { what, from }: { what: string; from: string },
  shaped: (content: unknown) => unknown,
): z.infer<T> {
  const unreadable = (reason: string, cause?: unknown) =>
    new LedgerError(
      'INPUT_UNREADABLE',
      `“${name}”不是${what}（${reason}），请用“${from}”得到的文件`,
      { file: name },
      cause,
    )
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw unreadable('内容不是 JSON', error)
  }
  const parsed = schema.safeParse(shaped(content), { error: zhCN().localeError })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue === undefined ? '' : `${z.core.toDotPath(issue.path)}：`
  throw unreadable(`${place}${issue?.message ?? ''}`)
}

function contentOf(file: string, what: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new LedgerError('INPUT_UNREADABLE', `读不了${what}：${file}`, { file }, error)
  }
}
