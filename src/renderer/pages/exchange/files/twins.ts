/** Files that were read and turn out to be versions of one submission, whatever they are called. */
import type { ImportPlan } from '../../../../shared/import/plan.ts'
import { isNewer, versionRank } from '../../../../shared/import/versions.ts'
import type { ImportFile } from './import-file.ts'

interface ReadFile {
  file: ImportFile
  plan: ImportPlan
}

/** The files with the older twins of a newly read one set aside; they can be ticked again. */
export function setTwinsAside(files: readonly ImportFile[], id: string): readonly ImportFile[] {
  const read = files.flatMap((file): ReadFile[] =>
    file.stage.stage === 'review' ? [{ file, plan: file.stage.review.snapshot().plan }] : [],
  )
  const own = read.find(({ file }) => file.id === id)
  if (own === undefined) return files
  const twins = read.filter(({ plan }) => isTwin(own.plan, plan))
  const newest = twins.reduce((best, other) =>
    isNewer(rankOf(other), rankOf(best)) ? other : best,
  )
  const older = new Map(
    twins.filter((twin) => twin !== newest).map((twin) => [twin.file.id, noteOf(twin, newest)]),
  )
  return files.map((file) => {
    const note = older.get(file.id)
    return note === undefined ? file : { ...file, note, isTicked: false }
  })
}

/** The same bytes, or both stamped for one district. */
function isTwin(a: ImportPlan, b: ImportPlan): boolean {
  if (a.hash === b.hash) return true
  const district = districtOf(a)
  return district !== null && district === districtOf(b)
}

function districtOf({ basis }: ImportPlan): string | null {
  return basis.kind === 'stamp' ? basis.district : null
}

/** What was sent out later was filled in later; then the names tell, then the time. */
function rankOf({ file: { file }, plan: { basis } }: ReadFile): number[] {
  const sent = basis.kind === 'stamp' ? basis.baseSeq : 0
  return [sent, ...versionRank(file.name, file.lastModified)]
}

function noteOf(older: ReadFile, newest: ReadFile): string {
  const { name } = newest.file.file
  if (older.plan.hash === newest.plan.hash) return `与“${name}”内容完全相同`
  return `同为${districtOf(older.plan)}的填报表，“${name}”较新`
}
