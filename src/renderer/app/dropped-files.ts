/** Files dropped on the page; of a folder all that it holds, at any depth. */

export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both must be asked for before the first wait: the browser then takes the transfer away.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const files = [...transfer.files]
  if (entries.every((entry) => entry === null)) return files
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesOf(entry))))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry))
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const inside: File[] = []
  const reader = entry.createReader()
  // A reader gives a part of a large folder at a time, and nothing at its end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return inside
    for (const item of part) inside.push(...(await filesOf(item)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
