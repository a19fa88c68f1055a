import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { downloadFile } from '../../service/download.ts'
import { explain } from '../../service/explain.ts'

interface DownloadButtonProps {
  /** Makes the file; a failure is told in its own words. */
  make(): Promise<File>
  /** What is said when the file of this name is there. */
  done(name: string): string
  /** What a screen reader says where the words alone are not enough. */
  label?: string
  title: string
  icon?: ReactNode
  children: string
}

/** A button that makes a file and hands it to the browser. */
export function DownloadButton({ make, done, label, title, icon, children }: DownloadButtonProps) {
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const file = await make()
      downloadFile(file)
      void message.success(done(file.name))
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      icon={icon}
      loading={isBusy}
      onClick={() => void run()}
      title={title}
      aria-label={label ?? children}
    >
      {children}
    </Button>
  )
}
