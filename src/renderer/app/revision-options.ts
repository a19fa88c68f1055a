/** The revisions with which one may want to compare, one line each, newest first. */
import type { Reconciliation } from '../../shared/annex/reconciliation.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { timeText } from './time-text.ts'

export interface RevisionOption {
  value: number
  label: string
}

interface Known {
  exported: Reconciliation['exported']
  snapshots: readonly Row[]
  nowSeq: number
}

/** @param asked other revisions: the one that is shown, one that is being typed. */
export function revisionOptions(known: Known, asked: readonly number[]): RevisionOption[] {
  const names = new Map<number, string[]>([[1, ['建立台账']]])
  const add = (seq: number, name: string) => names.set(seq, [...(names.get(seq) ?? []), name])
  for (const { cells } of known.snapshots) add(Number(cells.seq), String(cells.name))
  for (const { seq, at, file } of known.exported) add(seq, `${timeText(at)} 导出 ${file}`)
  const isThere = (seq: number) => Number.isInteger(seq) && seq >= 1 && seq <= known.nowSeq
  return [...new Set([...names.keys(), ...asked])]
    .filter(isThere)
    .sort((a, b) => b - a)
    .map((seq) => ({ value: seq, label: [`第 ${seq} 版`, ...(names.get(seq) ?? [])].join(' · ') }))
}
