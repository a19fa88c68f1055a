import type { RuleFindings } from '../../../shared/quality/finding.ts'
import { QUALITY_RULES } from '../../../shared/quality/findings.ts'

interface QualityPanelProps {
  /** null while the rules are still tried. */
  findings: readonly RuleFindings[] | null
  /** Key of the rule whose findings are shown beside the page. */
  chosen: string | null
  onChoose(rule: string): void
}

/** Rules that do not hold everywhere, the errors first; a rule opens its findings. */
export function QualityPanel({ findings, chosen, onChoose }: QualityPanelProps) {
  const broken = (findings ?? [])
    .filter(({ open, exempt }) => open.length + exempt.length > 0)
    .sort((a, b) => Number(isWarning(a)) - Number(isWarning(b)))
  const count = findings?.reduce((sum, { open }) => sum + open.length, 0)
  return (
    <section className="panel" aria-labelledby="overview-quality" aria-busy={findings === null}>
      <h3 id="overview-quality">
        数据质量
        <small>
          {`${QUALITY_RULES.length} 条规则`}
          {count !== undefined && `，${count} 处待核`}
        </small>
      </h3>
      {findings === null && (
        <p className="panel-empty panel-waiting" role="status">
          正在逐个核对项目…
        </p>
      )}
      {findings !== null && broken.length === 0 && <p className="panel-empty">✓ 全部符合</p>}
      <ul className="lines">
        {broken.map(({ rule, open, exempt }) => (
          <li key={rule.key}>
            <button
              type="button"
              className="link-button"
              aria-pressed={chosen === rule.key}
              onClick={() => onChoose(rule.key)}
            >
              {rule.sentence}
            </button>
            <span>{exempt.length === 0 ? '' : `免检 ${exempt.length}`}</span>
            <b className={rule.severity === 'error' && open.length > 0 ? 'lines-error' : ''}>
              {`${rule.severity === 'error' ? '✕' : '!'} ${open.length} 处`}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isWarning({ rule }: RuleFindings): boolean {
  return rule.severity === 'warning'
}
