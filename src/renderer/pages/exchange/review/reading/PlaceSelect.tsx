import { Select } from 'antd'
import type { PlaceReading } from '../../../../../shared/import/report.ts'

interface PlaceSelectProps {
  label: string
  words: readonly string[]
  value: string | null
  /** What the surroundings say, offered first. */
  said?: PlaceReading['said']
  /** Shown while nothing is supposed. */
  placeholder: string
  onChange(word: string | null): void
}

const NOTHING = ''

/** A district or category for rows that name none, with what in the workbook says so. */
export function PlaceSelect({ label, words, value, said = [], ...rest }: PlaceSelectProps) {
  const sources = new Map(said.map((item) => [item.value, item.text]))
  const others = words.filter((word) => !sources.has(word))
  const options = [
    ...[...sources].map(([word, text]) => ({ value: word, label: word, source: text })),
    ...others.map((word) => ({ value: word, label: word, source: '' })),
    { value: NOTHING, label: '（不补）', source: '' },
  ]
  return (
    <Select
      aria-label={label}
      value={value ?? NOTHING}
      options={options}
      popupMatchSelectWidth={240}
      labelRender={({ value: shown }) => (shown === NOTHING ? rest.placeholder : String(shown))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.source !== '' && <span className="review-soft">{` “${data.source}”`}</span>}
        </>
      )}
      onChange={(word: string) => rest.onChange(word === NOTHING ? null : word)}
    />
  )
}
