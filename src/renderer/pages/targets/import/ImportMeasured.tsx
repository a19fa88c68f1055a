import { Button } from 'antd'
import { useRef } from 'react'

interface ImportMeasuredProps {
  isReading: boolean
  onFile(file: File): void
  onStop(): void
}

/** Asks for a workbook of monthly values; while it is read, stops it. */
export function ImportMeasured({ isReading, onFile, onStop }: ImportMeasuredProps) {
  const input = useRef<HTMLInputElement>(null)
  if (isReading)
    return (
      <Button onClick={onStop} loading={{ delay: 500 }}>
        停止读取
      </Button>
    )
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv"
        aria-label="月度值的工作簿"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again once it was corrected.
          target.value = ''
        }}
      />
      <Button
        onClick={() => input.current?.click()}
        title="从 csv、xlsx 文件读取月度累计值，也可以把文件拖到本页"
      >
        导入月度值…
      </Button>
    </>
  )
}
