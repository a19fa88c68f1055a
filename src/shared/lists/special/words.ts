/** The few words of definitions of special ledgers, by what is kept for them. */
import type { FieldDefinition, FieldType } from '../definition.ts'

/** A key is the name of a list or column on the command line and in exports. */
export const KEY = /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/u

export type SpecialPeriod = 'once' | 'month' | 'quarter'

export const PERIOD_WORDS = {
  once: '不分期',
  month: '每月',
  quarter: '每季度',
} satisfies Record<SpecialPeriod, string>

export const TYPE_WORDS = {
  text: '文本',
  longText: '长文本',
  integer: '整数',
  decimal: '小数',
  date: '日期',
  choice: '单选',
  words: '多选',
} satisfies Record<FieldType, string>

export const REQUIRED_WORDS = { error: '必填', warn: '缺则标记' } satisfies Record<
  NonNullable<FieldDefinition['required']>,
  string
>

/** `all`: every one of them tells rows apart. `either`: together with those, one of these does. */
export type IdentityRole = 'all' | 'either'

export const IDENTITY_WORDS = {
  all: '识别',
  either: '任一识别',
} satisfies Record<IdentityRole, string>

/** What a field holds where the program knows what to do with it. */
export type FieldContent =
  | 'district'
  | 'town'
  | 'enterprise'
  | 'creditCode'
  | 'phone'
  | 'department'
  | 'status'
  | 'deadline'
  | 'past'
  | 'month'

export const CONTENT_WORDS = {
  district: '辖市区',
  town: '乡镇街道',
  enterprise: '企业名称',
  creditCode: '信用代码',
  phone: '电话',
  department: '部门',
  status: '项目状态',
  deadline: '完成时限',
  past: '已发生日期',
  month: '月份',
} satisfies Record<FieldContent, string>

/** What such a field is beside its label; the type that its definition names gives way. */
export const CONTENT_OPTIONS: Record<FieldContent, Partial<FieldDefinition>> = {
  district: { type: 'choice', choices: 'district' },
  town: { type: 'text', offersTowns: true },
  enterprise: { type: 'text', bears: 'enterprise' },
  creditCode: { type: 'text', check: 'creditCode' },
  phone: { type: 'text', check: 'phone' },
  department: { type: 'choice', choices: 'department', open: true },
  status: { type: 'choice', choices: 'status', initial: 'first' },
  deadline: { type: 'date' },
  past: { type: 'date', isPast: true },
  month: { type: 'text', form: 'month' },
}
