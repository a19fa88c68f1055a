/** What is half-written in a form is given up only on a word. */
import { App } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import { askBeforeLeaving } from './leaving.ts'

interface Unsaved {
  /** Closes the form, after a question where that would lose something. */
  leave(): void
  /** It is written or given up, so that nothing is lost any more; `false`: it was refused after all. */
  settle(isSettled?: boolean): void
}

/**
 * As long as `isUnsaved`, asks before the form closes, another address is followed or the window
 * goes. `what` names what would be lost: 新增的项目. A form that is an address closes by that alone.
 */
export function useUnsaved(isUnsaved: boolean, what: string, onClose = NOTHING): Unsaved {
  const { message, modal } = App.useApp()
  /** Known at once, before the form is drawn again. */
  const isSettled = useRef(false)
  const question = useRef<{ destroy(): void } | null>(null)

  const settle = (isSo = true) => {
    isSettled.current = isSo
  }
  const mayGo = (goOn: () => void): boolean => {
    if (!isUnsaved || isSettled.current) return true
    question.current ??= modal.confirm({
      title: '不保存就关闭？',
      content: `${what}还没有保存`,
      okText: '不保存',
      cancelText: '继续编辑',
      onOk: () => {
        question.current = null
        settle()
        goOn()
      },
      onCancel: () => {
        question.current = null
      },
    })
    return false
  }
  const leave = () => {
    if (mayGo(onClose)) onClose()
  }

  const mayGoOn = useEffectEvent((goOn: () => void) =>
    mayGo(() => {
      onClose()
      goOn()
    }),
  )
  useEffect(() => {
    if (!isUnsaved) return
    isSettled.current = false
    return askBeforeLeaving(
      () => !isSettled.current,
      (goOn) => mayGoOn(goOn),
    )
  }, [isUnsaved])
  // Taken down without a question, as where a browser cannot keep the page.
  const tellLoss = useEffectEvent(() => {
    question.current?.destroy()
    if (isUnsaved && !isSettled.current) void message.warning(`${what}没有保存`)
  })
  useEffect(() => () => tellLoss(), [])
  return { leave, settle }
}

const NOTHING = () => {}
