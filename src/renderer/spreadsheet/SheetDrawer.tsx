import { Drawer, type DrawerProps } from 'antd'
import { useEffect, useRef } from 'react'

interface SheetDrawerProps extends DrawerProps {
  /** The drawer has let the keyboard go: where it goes now. */
  onClosed?: (() => void) | undefined
}

/** The library would take the focus back only when the drawer has slid out, from wherever it is then. */
const BY_PAGE = { focusTriggerAfterClose: false }

/** A drawer over a sheet: the key after the one that closes it already goes to the cells. */
export function SheetDrawer({ onClosed, open = false, ...drawer }: SheetDrawerProps) {
  const wasOpen = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it closes
  useEffect(() => {
    // Its effects have run before this one, so it no longer holds the focus.
    if (wasOpen.current && !open) onClosed?.()
    wasOpen.current = open
  }, [open])
  const focusable = onClosed === undefined ? {} : { focusable: BY_PAGE }
  return <Drawer open={open} {...drawer} {...focusable} />
}
