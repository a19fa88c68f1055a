import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { assignEntry } from '../../../src/main/tasks/assign-entry.ts'
import { writeTask } from '../../../src/main/tasks/write-task.ts'
import type { PlanTask } from '../../../src/shared/plan/definition.ts'
import { orphanItems } from '../../../src/shared/tasks/edit/orphans.ts'
import { taskListRows } from '../../../src/shared/tasks/task-list.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => {
  expect(ledger.verify().problems).toEqual([])
  ledger.close()
})

/** 3. 优化交通结构: its second paragraph has the items 3/2/1 (国6b), 3/2/2 (3500辆) and 3/2/3. */
function trafficTask(): PlanTask {
  const task = planOf(ledger).tasks.find(({ number }) => number === 3)
  if (task === undefined) throw new Error('the plan has a third task')
  return task
}

const enter = (item: string, note: string) =>
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'item', cells: { item, note } }])

const noteOf = (item: string) => ledger.row('item', item)?.note ?? null

/** The task with its second paragraph changed. */
function withParagraph(task: PlanTask, change: (paragraph: Paragraph) => Paragraph): PlanTask {
  return {
    ...task,
    paragraphs: task.paragraphs.map((paragraph, place) =>
      place === 1 ? change(paragraph) : paragraph,
    ),
  }
}
type Paragraph = PlanTask['paragraphs'][number]

const write = (task: PlanTask | null) => writeTask(ledger, TESTER, trafficTask(), task)

describe('a task that is rewritten', () => {
  it('is another text of the plan by one change, which undo takes back', () => {
    const before = trafficTask()
    const changed = withParagraph(before, (paragraph) => ({
      ...paragraph,
      text: paragraph.text.replace('3500辆', '4000辆'),
      lead: ['市交通运输局'],
    }))
    write(changed)
    expect(trafficTask()).toEqual(changed)
    expect(ledger.newestChanges(1)[0]?.note).toBe('修改任务 3：优化交通结构')
    ledger.undo(TESTER)
    expect(trafficTask()).toEqual(before)
    expect(write(before)).toBeNull()
  })

  it('keeps what was entered with the words it was entered about', () => {
    enter('3/2/2', '已淘汰 1200 辆')
    enter('3/2/3', '省里未下达')
    write(
      withParagraph(trafficTask(), ({ deadlines, quantities, text, ...rest }) => {
        const [, trucks, energy] = deadlines
        if (trucks === undefined || energy === undefined) throw new Error('three deadlines')
        const say = (words: string) => words.replace('3500辆以上', '4000辆以上')
        return {
          ...rest,
          text: say(text),
          // The first deadline is gone and the other two have changed places.
          deadlines: [energy, { ...trucks, requirement: say(trucks.requirement) }],
          quantities: quantities.map((quantity) => ({
            ...quantity,
            text: say(quantity.text),
            value: 4000,
            requirement: say(quantity.requirement),
          })),
        }
      }),
    )
    expect([noteOf('3/2/1'), noteOf('3/2/2')]).toEqual(['省里未下达', '已淘汰 1200 辆'])
    expect(orphanItems(planOf(ledger), ledger.rows('item'))).toEqual([])
    ledger.undo(TESTER)
    expect([noteOf('3/2/2'), noteOf('3/2/3')]).toEqual(['已淘汰 1200 辆', '省里未下达'])
  })

  it('keeps apart what has no item any more, until someone says which one it belongs to', () => {
    enter('3/2/1', '已实施')
    write(
      withParagraph(trafficTask(), ({ deadlines, ...rest }) => ({
        ...rest,
        deadlines: deadlines.slice(1),
      })),
    )
    const [orphan, ...others] = orphanItems(planOf(ledger), ledger.rows('item'))
    expect(others).toEqual([])
    expect(orphan?.cells).toMatchObject({
      note: '已实施',
      was: '2023年7月1日，实施轻型车和重型车国6b排放标准（2023年7月1日）',
    })
    const counted = (department: string, more = {}) =>
      orphanItems(planOf(ledger), ledger.rows('item'), { department, ...more }).length
    expect([counted('市交通运输局'), counted('镇江海关')]).toEqual([1, 0])
    expect(counted('市交通运输局', { status: '已完成' })).toBe(0)
    expect(counted('市交通运输局', { day: '2023-12-31' })).toBe(0)
    enter('3/2/2', '别的')
    expect(() => assignEntry(ledger, TESTER, orphan?.id ?? '', '3/2/2')).toThrow(/另选一个/u)
    assignEntry(ledger, TESTER, orphan?.id ?? '', '3/2/1')
    expect(ledger.row('item', '3/2/1')).toEqual({ item: '3/2/1', note: '已实施', status: '未开始' })
    expect(orphanItems(planOf(ledger), ledger.rows('item'))).toEqual([])
  })

  it('names departments officially, and rewrites what was kept under an alias before', () => {
    const withLead = (...lead: string[]) =>
      withParagraph(trafficTask(), (paragraph) => ({ ...paragraph, lead }))
    const leadOf = () => trafficTask().paragraphs[1]?.lead
    write(withLead('市工信局', '市公安局', '某某公司'))
    const official = ['市工业和信息化局', '市公安局', '某某公司']
    expect(ledger.row('paragraph', '3/2')?.lead).toEqual(official)
    // As programs before this one kept it.
    const old = ledger.row('paragraph', '3/2')?.lead ?? null
    const op = { op: 'set', list: 'paragraph', id: '3/2', field: 'lead', old } as const
    ledger.commit({
      author: TESTER,
      kind: 'edit',
      note: '',
      ops: [{ ...op, new: ['市工信局', '市公安局'] }],
    })
    expect(leadOf()).toEqual(['市工业和信息化局', '市公安局'])
    write(withLead('市公安局'))
    expect(leadOf()).toEqual(['市公安局'])
  })

  it('is refused where somebody else has rewritten it meanwhile', () => {
    const seen = trafficTask()
    write({ ...seen, title: '优化运输结构' })
    expect(() => writeTask(ledger, TESTER, seen, { ...seen, title: '别的' })).toThrow(/别人改过/u)
  })
})

describe('a task', () => {
  it('is added behind the others, and removed with what was entered kept apart', () => {
    const task: PlanTask = {
      number: 35,
      section: '(九)其他',
      title: '新任务',
      kinds: [],
      categories: [],
      paragraphs: [
        {
          text: '2023年9月底前，完成10家企业治理。',
          responsibility: '市生态环境局牵头',
          lead: ['市生态环境局'],
          support: [],
          deadlines: [
            {
              text: '2023年9月底前',
              date: '2023-09-30',
              requirement: '2023年9月底前，完成10家企业治理',
            },
          ],
          quantities: [],
        },
      ],
    }
    writeTask(ledger, TESTER, null, task)
    expect(planOf(ledger).tasks.at(-1)).toEqual(task)
    enter('35/1/1', '完成 3 家')
    writeTask(ledger, TESTER, task, null)
    expect(planOf(ledger).tasks).toHaveLength(34)
    const left = (department: string) =>
      taskListRows(planOf(ledger), ledger.rows('item'), { department }).filter(({ task }) =>
        task.section.startsWith('待对应'),
      )
    expect(left('市公安局')).toEqual([])
    expect(left('市生态环境局')).toMatchObject([
      {
        task: { number: 35, title: '（原任务已删除）' },
        text: '原要求：2023年9月底前，完成10家企业治理（2023年9月底前）\n已填：未开始，完成 3 家',
        lead: ['市生态环境局'],
      },
    ])
    expect(orphanItems(planOf(ledger), ledger.rows('item')).map(({ cells }) => cells.note)).toEqual(
      ['完成 3 家'],
    )
  })
})
