import { TAGS } from '../../../shared/lists/tags.ts'
import type { TagCount } from '../../../shared/tags/tag-counts.ts'
import { hrefOf } from '../../app/address.ts'
import { SubsetLink } from './subset-link.tsx'

/** Named lists of the plan: how many the ledger holds of what the plan counts. */
export function TagPanel({ tags }: { tags: readonly TagCount[] }) {
  return (
    <section className="panel" aria-labelledby="overview-tags">
      <h3 id="overview-tags">
        重点名单<small>按项目的“重点名单”统计</small>
      </h3>
      {tags.length === 0 && (
        <p className="panel-empty">
          计划没有重点名单，需要时可在<a href={hrefOf('settings', { list: TAGS.key })}>设置</a>
          中添加
        </p>
      )}
      <ul className="lines">
        {tags.map(({ name, expected, unit, count, done, projects, shortfall }) => (
          <li key={name}>
            {projects === 0 ? (
              <i>{name}</i>
            ) : (
              <SubsetLink subset={`tag:${name}`}>{name}</SubsetLink>
            )}
            <span>{projects === 0 ? '尚未标注' : `项目 ${projects} 个，完成 ${done} 个`}</span>
            <b className={shortfall > 0 ? 'lines-warning' : ''}>
              {expected === null ? `${count} ${unit}` : `${count}／${expected} ${unit}`}
              {shortfall > 0 && `，缺 ${shortfall}`}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
