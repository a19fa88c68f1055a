import type { CarriedAlong } from '../../../../../shared/plan/years/carried-along.ts'
import type { CarryOver } from '../../../../../shared/plan/years/carry-over.ts'
import { sizeText } from '../../../../attachments/size-text.ts'

interface CarryPreviewProps {
  carry: CarryOver
  templates: number
  views: number
  /** What a carried project brings along, by its id. */
  alongOf: (project: string) => CarriedAlong
  /** What of special ledgers comes along, as a sentence. */
  listWords: string
}

/** What the new plan takes along, in numbers. */
export function CarryPreview({ carry, templates, views, alongOf, listWords }: CarryPreviewProps) {
  const { plan, carried, left } = carry
  const along = carried.map(({ origin }) => alongOf(origin.id))
  const reports = along.filter(({ report }) => report !== null).length
  const leftReports = along.reduce((sum, { left: count }) => sum + count, 0)
  const files = along.flatMap((item) => item.files)
  const bytes = files.reduce((sum, { cells }) => sum + Number(cells.size ?? 0), 0)
  const places = countsByPlace(carry)
  const leftCount = [...left.values()].reduce((sum, count) => sum + count, 0)
  const leftWords = [...left].map(([status, count]) => `${status} ${count}`).join('、')
  const sum = (of: (district: string, category: string) => boolean) =>
    carried.filter(({ cells }) => of(String(cells.district), String(cells.category))).length
  return (
    <section className="next-preview" aria-label="结转预览">
      <h3>{`结转 ${carried.length} 个未完成的项目`}</h3>
      <table className="ledgers-table next-counts" aria-label="结转的项目数">
        <thead>
          <tr>
            <th scope="col">辖市区</th>
            {plan.categories.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {plan.districts.map(({ name: district }) => (
            <tr key={district}>
              <th scope="row">{district}</th>
              {plan.categories.map(({ name }) => (
                <td key={name}>{places.get(placeKey(district, name)) ?? '/'}</td>
              ))}
              <td>{sum((own) => own === district)}</td>
            </tr>
          ))}
          <tr data-total>
            <th scope="row">全市</th>
            {plan.categories.map(({ name }) => (
              <td key={name}>{sum((_district, category) => category === name)}</td>
            ))}
            <td>{carried.length}</td>
          </tr>
        </tbody>
      </table>
      <ul className="next-list">
        <li>{`不结转 ${leftCount} 个：${leftWords || '无'}。它们留在上年台账中。`}</li>
        <li>项目的状态、进度、资金、时限照原样带来；重新编号，每个项目记着上年的编号和台账。</li>
        <li>
          {`月度调度：${reports} 个项目最近一个月的填报作为年初状况带来；更早的 ${leftReports} 条留在上年台账，在项目详情中可以打开来看。`}
        </li>
        <li>
          {`附件：项目的 ${files.length} 个附件（${sizeText(bytes)}）带来；不结转的项目和任务事项的附件留在上年台账中。`}
        </li>
        <li>{`专项台账：${listWords}`}</li>
        <li>
          {`带来：${plan.indicators.length} 个指标、${plan.tags.length} 个重点名单、${plan.departments.length} 个部门、${templates} 个自有模板、${views} 个视图，以及时限、排名设置。`}
        </li>
        <li>留空待填：附件1数量、附件2和空气质量目标。任务和节点目标出自上年文件，不带来。</li>
      </ul>
    </section>
  )
}

function countsByPlace({ carried }: CarryOver): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { cells } of carried) {
    const key = placeKey(String(cells.district), String(cells.category))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function placeKey(district: string, category: string): string {
  return JSON.stringify([district, category])
}
