/** Margins that change sides on even pages, which the library of Word files does not offer. */
import type { OfficePackage } from '../../ooxml/package.ts'
import { childrenOf, makeLike, rootOf } from '../../ooxml/xml.ts'

const SETTINGS = 'word/settings.xml'

/** What stands before it in the settings, by their schema. */
const EARLIER = ['w:writeProtection', 'w:view', 'w:zoom', 'w:displayBackgroundShape']

export function mirrorMargins(pack: OfficePackage): void {
  const settings = rootOf(pack.edit(SETTINGS))
  const next = childrenOf(settings).find(({ nodeName }) => !EARLIER.includes(nodeName)) ?? null
  settings.insertBefore(makeLike(settings, 'mirrorMargins'), next)
}
