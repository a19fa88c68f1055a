import { Button } from 'antd'
import { useRef } from 'react'

interface ChooseFileProps {
  /** What a screen reader calls the input. */
  label: string
  isPrimary?: boolean
  /** A form can only be filled in as a workbook. */
  accept: string
  onFile(file: File): void
  children: string
}

/** A button that asks for one template file. */
export function ChooseFile({
  label,
  isPrimary = false,
  accept,
  onFile,
  children,
}: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again once it was corrected.
          target.value = ''
        }}
      />
      <Button type={isPrimary ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
