/** The project list (重点工程项目): the record recommended for annex 1, progress and money. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

type FieldOptions = Omit<FieldDefinition, 'key' | 'label' | 'group' | 'type' | 'aliases'> & {
  aliases?: string[]
}

function field(
  group: string,
  key: string,
  label: string,
  type: FieldDefinition['type'],
  { aliases = [], ...options }: FieldOptions,
): FieldDefinition {
  return { key, label, group, type, aliases, ...options }
}

const tonnes = { unit: '吨', decimals: 2, min: 0, width: 92 }
const past = { isPast: true, width: 104 } as const
const money = { unit: '万元', decimals: 2, min: 0, width: 108 }

/** What tells a project apart and where it stands comes first, to be seen without scrolling. */
const basic: FieldDefinition[] = [
  field('basic', 'code', '项目编号', 'text', {
    width: 124,
    assigned: true,
    assignedFrom: ['district', 'category'],
    pattern: String.raw`^\d{4}-[A-Z]{2}-[A-Z]-\d{3,}$`,
    aliases: ['编号', '项目代码', '项目序号'],
  }),
  field('basic', 'enterprise', '企业（单位）名称', 'text', {
    width: 208,
    bears: 'enterprise',
    aliases: ['企业名称', '单位名称', '企业', '企业(单位)', '实施主体', '项目单位', '项目业主'],
  }),
  field('basic', 'name', '项目名称', 'text', {
    width: 216,
    aliases: ['工程名称', '治理项目名称', '项目', '项目名称(治理内容)', '重点任务'],
  }),
  field('basic', 'district', '辖市区', 'choice', {
    width: 84,
    choices: 'district',
    required: 'error',
    aliases: [
      '区县',
      '县区',
      '县(市、区)',
      '县市区',
      '地区',
      '所属辖市区',
      '属地',
      '行政区',
      '板块',
    ],
  }),
  field('basic', 'category', '工程类别', 'choice', {
    width: 150,
    choices: 'category',
    required: 'error',
    aliases: ['类别', '项目类别', '项目类型', '一级类别', '项目分类', '类型'],
  }),
  field('basic', 'status', '项目状态', 'choice', {
    width: 88,
    choices: 'status',
    required: 'error',
    initial: 'first',
    aliases: ['状态', '进度状态', '建设状态', '当前状态', '项目进度'],
  }),
  field('basic', 'kind', '工程类型', 'choice', {
    width: 128,
    choices: 'kind',
    open: true,
    required: 'warn',
    aliases: ['二级类别', '治理类型', '工程类型(二级)', '重点工作'],
  }),
  field('basic', 'town', '乡镇（街道、园区）', 'text', {
    width: 120,
    offersTowns: true,
    aliases: ['乡镇', '街道', '镇街', '乡镇街道', '乡镇(街道)', '所在乡镇', '园区'],
  }),
  field('basic', 'creditCode', '统一社会信用代码', 'text', {
    width: 172,
    required: 'warn',
    check: 'creditCode',
    aliases: ['社会信用代码', '信用代码', '统一信用代码'],
  }),
  field('basic', 'industry', '行业类别', 'text', {
    width: 120,
    required: 'warn',
    aliases: ['行业', '行业类型', '所属行业'],
  }),
  field('basic', 'industryCode', '行业代码', 'text', {
    width: 80,
    aliases: ['国民经济行业代码'],
  }),
  field('basic', 'year', '年度', 'integer', {
    width: 64,
    assigned: true,
    aliases: ['计划年度', '年份'],
  }),
]

const measure: FieldDefinition[] = [
  field('measure', 'equipment', '设备（生产线、机组）', 'text', {
    width: 132,
    aliases: ['设备', '生产线', '机组', '机组/设备'],
  }),
  field('measure', 'measures', '治理措施（建设内容）', 'longText', {
    width: 280,
    required: 'warn',
    aliases: [
      '治理措施',
      '建设内容',
      '工作措施',
      '治理内容',
      '工程措施',
      '主要任务',
      '建设内容及规模',
    ],
  }),
  field('measure', 'processBefore', '治理前工艺', 'text', { width: 132, aliases: ['改造前工艺'] }),
  field('measure', 'processAfter', '治理后工艺', 'text', { width: 132, aliases: ['改造后工艺'] }),
  field('measure', 'subItems', '包含子项数', 'integer', {
    width: 92,
    min: 1,
    aliases: ['子项数', '打包项目数'],
  }),
  field('measure', 'tags', '重点名单', 'words', {
    width: 140,
    bears: 'tag',
    aliases: ['标签', '名单'],
  }),
]

const duty: FieldDefinition[] = [
  field('duty', 'leadDept', '牵头部门', 'text', {
    width: 128,
    bears: 'department',
    aliases: ['牵头单位', '主管部门'],
  }),
  field('duty', 'supportDept', '配合部门', 'text', {
    width: 128,
    bears: 'department',
    aliases: ['协办单位', '配合单位'],
  }),
  field('duty', 'respUnit', '责任单位', 'text', {
    width: 140,
    required: 'warn',
    aliases: ['主责单位', '责任主体', '实施单位'],
  }),
  field('duty', 'contact', '负责人', 'text', {
    width: 84,
    phone: 'phone',
    aliases: [
      '联系人',
      '项目负责人',
      '负责人及联系电话',
      '联系人及电话',
      '联系人及联系电话',
      '联系人及联系方式',
      '责任人及电话',
      '联系人/姓名',
    ],
  }),
  field('duty', 'phone', '联系电话', 'text', {
    width: 116,
    check: 'phone',
    aliases: ['电话', '手机', '联系方式', '手机号码', '联系人/电话'],
  }),
]

const progress: FieldDefinition[] = [
  field('progress', 'deadlineText', '完成时限', 'text', {
    width: 128,
    required: 'warn',
    aliases: ['完成时间', '计划完成时间', '时限', '完成时限(原文)', '整改时限', '完成期限'],
  }),
  field('progress', 'deadline', '完成时限（日期）', 'date', {
    // The day and the word 逾期 or 临期 beside it.
    width: 136,
    required: 'warn',
    derivedFrom: 'deadlineText',
    aliases: ['时限日期', '截止日期'],
  }),
  field('progress', 'progress', '完成比例', 'decimal', {
    width: 80,
    unit: '%',
    decimals: 0,
    min: 0,
    max: 100,
    aliases: ['完成率', '进度', '形象进度', '完成百分比'],
  }),
  field('progress', 'startedOn', '开工日期', 'date', { ...past, aliases: ['开工时间'] }),
  field('progress', 'completedOn', '实际完成日期', 'date', {
    ...past,
    aliases: ['完成日期', '完工日期', '完工时间', '竣工日期', '实际完成时间'],
  }),
  field('progress', 'acceptedOn', '验收日期', 'date', { ...past, aliases: ['验收时间'] }),
  field('progress', 'closedOn', '销号日期', 'date', { ...past, aliases: ['销号时间'] }),
  field('progress', 'progressNote', '进展说明', 'longText', {
    width: 220,
    aliases: ['进展情况', '项目推进情况', '工作进展', '目前进展'],
  }),
  field('progress', 'reportMonth', '报告期', 'text', {
    width: 84,
    form: 'month',
    open: true,
    aliases: ['填报月份', '报告月份'],
  }),
]

const computed: FieldDefinition[] = [
  field('progress', 'due', '到期情况', 'choice', {
    width: 84,
    choices: 'due',
    assigned: true,
    whyFixed: '按完成时限、项目状态和今天的日期算出',
    computed: { value: 'due', after: 'deadline' },
  }),
  field('progress', 'daysLeft', '剩余天数', 'integer', {
    width: 84,
    assigned: true,
    whyFixed: '按完成时限和今天的日期算出',
    computed: { value: 'daysLeft', after: 'deadline' },
  }),
  field('progress', 'pace', '序时', 'choice', {
    width: 84,
    choices: 'pace',
    assigned: true,
    whyFixed: '按完成比例与开工至完成时限已过的时间之比算出',
    computed: { value: 'pace', after: 'progress' },
  }),
  field('progress', 'closure', '验收销号', 'choice', {
    width: 84,
    choices: 'closure',
    assigned: true,
    whyFixed: '按验收日期和销号日期算出',
    computed: { value: 'closure', after: 'closedOn' },
  }),
]

const funds: FieldDefinition[] = [
  field('funds', 'investment', '总投资', 'decimal', {
    ...money,
    aliases: [
      '投资',
      '总投资额',
      '计划总投资',
      '投资总额',
      '投资金额',
      '项目总投资',
      '项目总投资金额',
    ],
  }),
  field('funds', 'invested', '累计完成投资', 'decimal', {
    ...money,
    aliases: ['已完成投资', '完成投资', '累计投资', '累计投资金额'],
  }),
  field('funds', 'centralFund', '中央补助', 'decimal', {
    ...money,
    aliases: ['中央资金', '中央/下达资金', '中央/补助资金', '中央/安排资金'],
  }),
  field('funds', 'provinceFund', '省级补助', 'decimal', {
    ...money,
    aliases: ['省级资金', '省/下达资金', '省/补助资金', '省/安排资金'],
  }),
  field('funds', 'cityFund', '市级补助', 'decimal', {
    ...money,
    aliases: ['市级资金', '市级/下达资金', '市级/补助资金', '市级/安排资金'],
  }),
]

const reduction: FieldDefinition[] = [
  field('reduction', 'nox', '氮氧化物减排量', 'decimal', {
    ...tonnes,
    aliases: ['NOx减排量', 'NOx', '氮氧化物', 'NOx削减量'],
  }),
  field('reduction', 'vocs', 'VOCs减排量', 'decimal', {
    ...tonnes,
    aliases: ['挥发性有机物减排量', 'VOCs', '挥发性有机物', 'VOCs削减量'],
  }),
  field('reduction', 'so2', '二氧化硫减排量', 'decimal', {
    ...tonnes,
    aliases: ['SO2减排量', 'SO2', '二氧化硫'],
  }),
  field('reduction', 'particulate', '颗粒物减排量', 'decimal', {
    ...tonnes,
    aliases: ['颗粒物', '烟尘减排量', '烟尘'],
  }),
]

const origin: FieldDefinition[] = [
  field('origin', 'remark', '备注', 'longText', { width: 180, aliases: ['说明', '其他说明'] }),
  field('origin', 'sourceFile', '来源文件', 'text', { width: 160, assigned: true }),
  field('origin', 'sourceSheet', '来源工作表', 'text', { width: 104, assigned: true }),
  field('origin', 'sourceRow', '来源行', 'integer', { width: 72, assigned: true }),
  field('origin', 'reporter', '填报单位', 'text', {
    width: 140,
    aliases: ['填报部门', '上报单位'],
  }),
]

export const PROJECTS: ListDefinition = {
  key: 'project',
  title: '重点工程项目',
  rowName: '项目',
  groups: [
    { key: 'basic', label: '基本' },
    { key: 'measure', label: '治理' },
    { key: 'duty', label: '责任' },
    { key: 'progress', label: '进度' },
    { key: 'funds', label: '资金' },
    { key: 'reduction', label: '减排' },
    { key: 'origin', label: '来源' },
  ],
  fields: [...basic, ...measure, ...duty, ...progress, ...funds, ...reduction, ...origin],
  computed,
  identity: [
    ['code'],
    ['district', 'category', 'creditCode', 'name'],
    ['district', 'category', 'enterprise', 'name'],
  ],
  oneOf: [['enterprise', 'name']],
  rules: [
    { rule: 'inOrder', fields: ['startedOn', 'completedOn', 'acceptedOn', 'closedOn'] },
    { rule: 'notAbove', field: 'invested', than: 'investment' },
  ],
  schedule: {
    deadline: 'deadline',
    status: 'status',
    start: 'startedOn',
    percent: 'progress',
    completed: 'completedOn',
    accepted: 'acceptedOn',
    closed: 'closedOn',
  },
  printed: [
    'code',
    'district',
    'category',
    'enterprise',
    'name',
    'measures',
    'respUnit',
    'deadlineText',
    'status',
    'investment',
    'nox',
    'vocs',
  ],
  views: [
    { key: 'progress', name: '进度', groups: ['progress'] },
    { key: 'money', name: '资金与减排', groups: ['funds', 'reduction'] },
  ],
}
