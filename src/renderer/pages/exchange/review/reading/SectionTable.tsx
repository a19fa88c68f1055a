import type { ImportChoices } from '../../../../../shared/import/plan.ts'
import type { SectionReading } from '../../../../../shared/import/report.ts'
import type { Vocabulary } from '../../../../../shared/plan/vocabulary.ts'
import { UNSURE } from './confidence.ts'
import { PlaceSelect } from './PlaceSelect.tsx'
import { withSection } from './reading-choices.ts'

interface SectionTableProps {
  sheet: string
  sections: readonly SectionReading[]
  vocabulary: Vocabulary
  choices: ImportChoices
  onChoose(choices: ImportChoices): void
}

/** More of them than this are a list of projects that was misread; the skipped rows have them all. */
const LISTED = 60

/** Rows that stand over others, and of which category or district those are. */
export function SectionTable({
  sheet,
  sections,
  vocabulary,
  choices,
  onChoose,
}: SectionTableProps) {
  return (
    <table className="review-columns" aria-label="分组行">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">分组行</th>
          <th scope="col">其下各行</th>
        </tr>
      </thead>
      <tbody>
        {sections.slice(0, LISTED).map(({ row, title, district, category, confidence }) => (
          <tr key={row} data-unsure={confidence < UNSURE}>
            <td>{row}</td>
            <td>{title}</td>
            <td className="review-section-places">
              <PlaceSelect
                label={`第 ${row} 行分组的工程类别`}
                words={vocabulary.words.category.names}
                value={category}
                placeholder="没有类别"
                onChange={(word) =>
                  onChoose(withSection(choices, `${sheet}!${row}`, { category: word }))
                }
              />
              <PlaceSelect
                label={`第 ${row} 行分组的辖市区`}
                words={vocabulary.words.district.names}
                value={district}
                placeholder="没有辖市区"
                onChange={(word) =>
                  onChoose(withSection(choices, `${sheet}!${row}`, { district: word }))
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
