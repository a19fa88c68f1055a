/** How far an item of a task is; the plan document names no words for it. */
export const TASK_STATUSES = [
  { name: '未开始', done: false, ended: false, aliases: ['未启动', '尚未开始', '尚未启动'] },
  {
    name: '推进中',
    done: false,
    ended: false,
    aliases: ['进行中', '正在推进', '正在进行', '在办'],
  },
  { name: '已完成', done: true, ended: false, aliases: ['完成', '办结', '已办结'] },
  { name: '不再要求', done: false, ended: true, aliases: ['取消', '已取消', '不适用'] },
]

/** Of an item of which nothing has been entered. */
export const FIRST_TASK_STATUS = '未开始'
