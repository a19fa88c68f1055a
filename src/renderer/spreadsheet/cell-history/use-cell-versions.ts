/** Every version of one cell, asked again with every new revision. */
import { useCallback } from 'react'
import type { CellVersion } from '../../../shared/history/cell-versions.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import type { CellPlace } from './cell-place.ts'

interface Known {
  /** Of which cell. */
  key: string
  versions: CellVersion[]
}

export function useCellVersions({ list, id, field }: CellPlace) {
  const key = `${list}/${id}/${field}`
  const ask = useCallback(
    async ({ service }: LedgerStore): Promise<Known> => ({
      key,
      ...(await service.history.cell({ list, id, field })),
    }),
    [key, list, id, field],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return { versions: answer?.key === key ? answer.versions : null, failure, retry }
}
