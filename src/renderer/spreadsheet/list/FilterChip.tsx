interface FilterChipProps {
  words: readonly string[]
  onClear(): void
}

/** What the list is filtered to, and the way out of it. */
export function FilterChip({ words, onClear }: FilterChipProps) {
  if (words.length === 0) return null
  return (
    <button
      type="button"
      className="list-sheet-chip"
      onClick={onClear}
      title={`筛选：${words.join(' · ')}，单击取消`}
    >
      <span>{`筛选：${words.join(' · ')}`}</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}
