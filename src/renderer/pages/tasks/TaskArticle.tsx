import type { PlanTask } from '../../../shared/plan/definition.ts'

type Paragraph = PlanTask['paragraphs'][number]

export function TaskArticle({ task }: { task: PlanTask }) {
  return (
    <article className="task" aria-label={`${task.number}. ${task.title}`}>
      {task.paragraphs.map((paragraph) => (
        <TaskParagraph
          key={paragraph.text}
          paragraph={paragraph}
          heading={`${task.number}. ${task.title}`}
        />
      ))}
    </article>
  )
}

/** The document prints the heading of a task as the beginning of its first paragraph. */
function TaskParagraph({ paragraph, heading }: { paragraph: Paragraph; heading: string }) {
  const isHeaded = paragraph.text.startsWith(heading)
  return (
    <div className="task-paragraph">
      <p>
        {isHeaded && <strong>{heading}</strong>}
        {isHeaded ? paragraph.text.slice(heading.length) : paragraph.text}
      </p>
      <dl>
        <Fact name="牵头" text={paragraph.lead.join('、')} />
        <Fact name="配合" text={paragraph.support.join('、')} />
        {paragraph.deadlines.map((deadline) => (
          <Fact
            key={`${deadline.text} ${deadline.requirement}`}
            name="时限"
            text={`${deadline.text}（${deadline.date ?? '不定日期'}）：${deadline.requirement}`}
          />
        ))}
      </dl>
    </div>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
