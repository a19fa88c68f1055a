import { type DragEvent, useState } from 'react'
import { droppedFiles } from '../../app/dropped-files.ts'
import { useRoute } from '../../app/router.ts'
import { DistrictTable } from './districts/DistrictTable.tsx'
import { ExportedFile } from './files/exported/ExportedFile.tsx'
import { FileButtons } from './files/FileButtons.tsx'
import { FileList } from './files/FileList.tsx'
import { leaveFile, showFile, takeFiles } from './files/take-files.ts'
import { useExchange } from './files/use-exchange.ts'
import { WrittenNotice } from './files/WrittenNotice.tsx'
import { ReviewPage } from './review/ReviewPage.tsx'
import { SetButton } from './set/SetButton.tsx'
import './exchange.css'

/** Out to the districts and back: what each was sent, and the files that came back, one by one. */
export function ExchangePage() {
  const { exchange, state } = useExchange()
  const { query } = useRoute()
  const file = state.files.find(({ id }) => id === query.file)
  if (file?.stage.stage === 'review') {
    const { id, stage } = file
    return (
      <ReviewPage
        key={id}
        session={stage.review}
        onBack={leaveFile}
        onClose={() => {
          exchange.remove(id)
          leaveFile()
        }}
        onWritten={(change, said) => exchange.noteWritten(id, change?.seq ?? null, said)}
      />
    )
  }
  if (file?.stage.stage === 'exported')
    return (
      <ExportedFile
        key={file.id}
        file={file.file}
        trace={file.stage.trace}
        onBack={leaveFile}
        onClose={() => {
          exchange.remove(file.id)
          leaveFile()
        }}
        {...(file.stage.session === null
          ? {}
          : { onImport: () => void exchange.reviewExported(file.id) })}
      />
    )
  const add = (files: File[]) => void takeFiles(exchange, files)
  return (
    <DropZone onFiles={add}>
      <div className="toolbar" role="toolbar" aria-label="报送交换工具">
        <h2>报送交换</h2>
        <span className="toolbar-rule" />
        <FileButtons onFiles={add} />
        <span className="toolbar-rule" />
        <SetButton />
        <span className="toolbar-gap" />
        <span className="exchange-hint">下发 → 收回 → 逐格核对 → 一次并入台账</span>
      </div>
      {file?.stage.stage === 'written' && (
        <WrittenNotice exchange={exchange} file={file} stage={file.stage} onReview={showFile} />
      )}
      <div className="exchange-body">
        <DistrictTable />
        <FileList exchange={exchange} state={state} onReview={showFile} />
      </div>
    </DropZone>
  )
}

interface DropZoneProps {
  onFiles(files: File[]): void
  children: React.ReactNode
}

/** The whole page takes files; without it the browser would open a dropped one in its place. */
function DropZone({ onFiles, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false)
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(await droppedFiles(event.dataTransfer))
  }
  return (
    <section
      className="exchange"
      aria-label="报送交换"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false) // null outside the window
      }}
      onDrop={(event) => void onDrop(event)}
    >
      {children}
      {isOver && (
        <div className="exchange-drop">松开鼠标：报送的工作簿读入核对，导出过的文件查看变化</div>
      )}
    </section>
  )
}
