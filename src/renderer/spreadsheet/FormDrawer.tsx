import { Fragment, type ReactNode, useState } from 'react'
import { useUnsaved } from '../app/use-unsaved.ts'
import { SheetDrawer } from './SheetDrawer.tsx'

/** What a form tells its drawer. */
export interface FormOfDrawer {
  /** Whether something stands in it that would be lost. */
  onTyped(isUnsaved: boolean): void
  /** It is done with. */
  onDone(): void
  /** Closes the drawer, after a question where something would be lost. */
  onLeave(): void
}

interface FormDrawerProps {
  title: string
  /** What would be lost: 新增的项目. */
  what: string
  width: number
  isOpen: boolean
  onClose(): void
  /** The keyboard goes back to the cells. */
  onClosed(): void
  children: (drawer: FormOfDrawer) => ReactNode
}

/** A form at the right of a sheet that stays in use; what is typed there is not lost unasked. */
export function FormDrawer({ what, width, isOpen, onClose, children, ...drawer }: FormDrawerProps) {
  const [isUnsaved, setUnsaved] = useState(false)
  const [isClosing, setClosing] = useState(false)
  const [form, setForm] = useState(0)
  if (isClosing) {
    setClosing(false)
    // Asked for again by what closed it: it stays open, with a form that starts anew.
    if (isOpen) setForm(form + 1)
  }
  const close = () => {
    setUnsaved(false)
    setClosing(true)
    onClose()
  }
  const { leave, settle } = useUnsaved(isUnsaved, what, close)
  const onDone = () => {
    settle()
    close()
  }
  return (
    <SheetDrawer
      {...drawer}
      open={isOpen}
      onClose={leave}
      size={width}
      mask={false}
      destroyOnHidden
      styles={{ body: { padding: '12px 16px' } }}
    >
      <Fragment key={form}>{children({ onTyped: setUnsaved, onDone, onLeave: leave })}</Fragment>
    </SheetDrawer>
  )
}
