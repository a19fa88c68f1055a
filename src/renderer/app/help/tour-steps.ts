/** What the tour points at, in the order of a first day. */
export interface TourStop {
  /** Selects the thing on the page of projects. */
  at: string
  title: string
  description: string
  /** Where the words stand; below without it. */
  placement?: 'right' | 'top' | 'bottomLeft'
}

export const TOUR_STOPS: readonly TourStop[] = [
  {
    at: '.ag-row[row-index="0"] .ag-grid-pinned-left-cells, .list-empty',
    placement: 'bottomLeft',
    title: '像 Excel 一样编辑',
    description:
      '直接打字、粘贴、拖动填充。认不出的内容不会丢：单元格留在编辑状态，旁边说明原因。灰色的列由程序算出。',
  },
  {
    at: '.frame-status-live',
    placement: 'top',
    title: '改了就存，不用按保存',
    description: '每次修改写进台账才算完成，这里写着存到第几版。',
  },
  {
    at: '[aria-label="撤销"]',
    title: '什么都能撤销',
    description:
      'Ctrl+Z 撤销，Ctrl+Y 重做，关掉程序再开也有效。谁在什么时候改了哪一格，“历史”里都有。',
  },
  {
    at: '.list-sheet-search',
    title: '找项目',
    description: '写几个字或拼音首字母（dy 找丹阳）。列标题上的筛选与 Excel 相同，可按值、按条件。',
  },
  {
    at: '.frame-nav a[href="#/exchange"]',
    placement: 'right',
    title: '发下去，收回来',
    description: '“报送交换”生成各地的填报表；收回的工作簿拖到窗口里，逐格核对以后才写入。',
  },
  {
    at: '.frame-nav a[href="#/annex"]',
    placement: 'right',
    title: '正式表格',
    description: '“附件表”里就是打印出来的样子，数量由台账实时统计，与正式数量不同的格会标出。',
  },
  {
    at: '.frame-help',
    title: '随时求助',
    description: '按 F1 看全部快捷键；这里可以再看一遍导览。',
  },
]
