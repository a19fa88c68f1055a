import type { PlanTask } from '../../../shared/plan/definition.ts'

type Paragraph = PlanTask['paragraphs'][number]

export function TaskArticle({ task }: { task: PlanTask }) {
  return (
    <article className="task">
      <h4>{`${task.number}. ${task.title}`}</h4>
      {task.paragraphs.map((paragraph) => (
        <TaskParagraph key={paragraph.text} paragraph={paragraph} />
      ))}
    </article>
  )
}

function TaskParagraph({ paragraph }: { paragraph: Paragraph }) {
  return (
    <div className="task-paragraph">
      <p>{paragraph.text}</p>
      <dl>
        <Fact name="牵头" text={paragraph.lead.join('、')} />
        <Fact name="配合" text={paragraph.support.join('、')} />
        {paragraph.deadlines.map((deadline) => (
          <Fact
            key={`${deadline.text} ${deadline.requirement}`}
            name="时限"
            text={
              deadline.date === null
                ? `${deadline.text}（不定日期）：${deadline.requirement}`
                : `${deadline.text}（${deadline.date}）：${deadline.requirement}`
            }
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
