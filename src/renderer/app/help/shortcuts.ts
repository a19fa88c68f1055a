/** Every key of the program, in words. Tests hold it against the keymap of the sheet. */
import { REVIEW_KEYS } from '../../pages/exchange/review/review-keys.ts'

/** The key or keys, joined by ` / `, and what they do. */
export type Shortcut = readonly [keys: string, does: string]

export interface ShortcutGroup {
  title: string
  keys: readonly Shortcut[]
}

export const SHEET_SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: '表格：移动和选择',
    keys: [
      ['方向键', '移动一格；加 Shift 扩大选区'],
      ['Ctrl+方向键', '到数据边缘；加 Shift 选中沿途'],
      ['PageUp / PageDown', '上下一屏；加 Shift 扩大选区'],
      ['Home / End', '行首 / 行尾；加 Shift 选到那里'],
      ['Ctrl+Home / Ctrl+End', '表首 / 表尾；加 Shift 选到那里'],
      ['Tab / Shift+Tab', '右一格 / 左一格，在选区内逐格走'],
      ['Enter / Shift+Enter', '下一格 / 上一格，在选区内逐格走'],
      ['Shift+空格 / Ctrl+空格', '选中整行 / 整列；也可单击序号 / Ctrl+单击列标题'],
      ['Ctrl+A', '全部选中'],
    ],
  },
  {
    title: '表格：编辑',
    keys: [
      ['F2', '接着原文修改；直接打字是改写'],
      ['Alt+↓', '打开选项；打字、拼音首字母、别名都能找'],
      ['Delete', '清除选中的格'],
      ['Backspace', '清空后重写'],
      ['Ctrl+;', '填今天的日期'],
      ['Ctrl+D / Ctrl+R', '向下 / 向右填充'],
      ['Ctrl+Shift+C', '连表头复制'],
      ['Ctrl+Z', '撤销'],
      ['Ctrl+Y / Ctrl+Shift+Z', '重做'],
      ['Esc', '放弃剪切，或只留当前格'],
    ],
  },
  {
    title: '表格：查找和查看',
    keys: [
      ['Ctrl+F / Ctrl+H', '查找 / 替换'],
      ['Ctrl+Shift+L', '打开当前列的筛选'],
      ['Ctrl+Alt+L', '重新筛选和排序'],
      ['Ctrl+Shift+H', '此单元格的修改记录'],
    ],
  },
]

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: '任何一页',
    keys: [
      ['F1 / ?', '快捷键（? 在没有写字时）'],
      ['F6 / Shift+F6', '在导航、工具栏、表格、侧栏之间走'],
      ['Ctrl+Shift+F', '到搜索框，筛选行'],
      ['F3 / Shift+F3', '下一处 / 上一处'],
      ['Ctrl+I', '当前行的详情'],
      ['Shift+F10', '右键菜单'],
      ['Esc', '关闭菜单、窗口和侧栏'],
    ],
  },
  ...SHEET_SHORTCUTS,
  {
    title: '正在写一格时',
    keys: [
      ['Enter / Tab', '写好，到下一格 / 右一格'],
      ['Ctrl+Enter', '写入选区的每一格'],
      ['Alt+Enter', '长文字换行'],
      ['Ctrl+;', '在光标处写今天的日期'],
      ['↑ / ↓', '在选项中走；没有选项时写好并移动'],
      ['F2', '光标键在文字中走，还是写好并移动'],
      ['Esc', '不改了，恢复原值'],
    ],
  },
  {
    title: '剪贴板',
    keys: [
      ['Ctrl+C / Ctrl+X', '复制 / 剪切（粘贴时才移走）'],
      ['Ctrl+V', '粘贴，可来自 Excel、WPS'],
    ],
  },
  { title: '报送交换：核对', keys: REVIEW_KEYS },
]
