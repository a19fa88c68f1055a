/** How far an item of a task is; the plan document names no words for it. */
import type { Status } from './definition.ts'

const plain = {
  notStarted: false,
  done: false,
  ended: false,
  accepted: false,
  closed: false,
  retired: false,
}

/** Of an item of which nothing has been entered. */
export const FIRST_TASK_STATUS = '未开始'

export const TASK_STATUSES: Status[] = [
  {
    ...plain,
    name: FIRST_TASK_STATUS,
    notStarted: true,
    aliases: ['未启动', '未开展', '未实施', '尚未开始', '尚未启动', '尚未开展'],
  },
  {
    ...plain,
    name: '推进中',
    aliases: ['进行中', '实施中', '正在推进', '正在进行', '正在实施', '在办'],
  },
  {
    ...plain,
    name: '已完成',
    done: true,
    aliases: ['完成', '全部完成', '已全部完成', '办结', '已办结'],
  },
  { ...plain, name: '不再要求', ended: true, aliases: ['取消', '已取消', '不适用'] },
]
