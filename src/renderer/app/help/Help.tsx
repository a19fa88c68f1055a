import { lazy, Suspense } from 'react'
import { useRoute } from '../router.ts'
import { useHelp } from './help.ts'

// Scripts of their own: most windows never show them.
const ShortcutSheet = lazy(async () => ({
  default: (await import('./ShortcutSheet.tsx')).ShortcutSheet,
}))
const GuidedTour = lazy(async () => ({ default: (await import('./GuidedTour.tsx')).GuidedTour }))

/** The help that was asked for, above the page. */
export function Help() {
  const help = useHelp()
  const { key } = useRoute()
  return (
    <Suspense fallback={null}>
      {help === 'keys' && <ShortcutSheet />}
      {help === 'tour' && key === 'projects' && <GuidedTour />}
    </Suspense>
  )
}
