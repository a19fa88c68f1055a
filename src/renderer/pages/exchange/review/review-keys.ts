/** Keys of the review, in words. */
export const REVIEW_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['方向键、Tab', '移动，按住 Shift 选多格'],
  ['空格', '采纳或不采纳选中的格；在“处理”列上为整行'],
  ['Ctrl+空格', '选整列，再按空格为整列'],
  ['1 / 2 / 3', '冲突取：台账 / 报送 / 原值'],
  ['Enter 或 F2', '修改将写入的值'],
  ['N 或 F8', '下一处待处理'],
  ['Alt+1 … Alt+7', '只看某一类'],
  ['Ctrl+Z / Ctrl+Y', '撤销 / 重做核对操作'],
  ['F6', '在表格、工具和侧栏之间移动'],
]
