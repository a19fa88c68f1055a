/** Every known failure as the contract declares it, with what it concerns. */
import { z } from 'zod'
import { cellConflictSchema } from '../changes/cell-conflict.ts'
import { ERROR_TABLE, type ErrorCode } from '../errors.ts'

const errorDataSchema = z.object({
  list: z.string().optional(),
  id: z.string().optional(),
  field: z.string().optional(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  conflicts: z.array(cellConflictSchema).optional(),
  holder: z
    .object({ pid: z.int(), host: z.string(), user: z.string(), since: z.string() })
    .optional(),
})

interface DeclaredError {
  status: number
  data: typeof errorDataSchema
}

export const declaredErrors = Object.fromEntries(
  Object.entries(ERROR_TABLE).map(([code, { status }]) => [
    code,
    { status, data: errorDataSchema } satisfies DeclaredError,
  ]),
) as Record<ErrorCode, DeclaredError> // fromEntries forgets the key type
