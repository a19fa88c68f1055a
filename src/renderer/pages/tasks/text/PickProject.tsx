import { Select } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { pinyinOf } from '../../../../shared/search/pinyin.ts'
import { foldText } from '../../../../shared/values/text.ts'

interface PickProjectProps {
  label: string
  projects: readonly Row[]
  /** Ids of projects that are not offered. */
  without: ReadonlySet<string>
  onPick(id: string): void
  onClose(): void
}

/** One project found by number, enterprise or name, or by their pinyin. */
export function PickProject({ label, projects, without, onPick, onClose }: PickProjectProps) {
  const options = useMemo(
    () =>
      projects
        .filter(({ id }) => !without.has(id))
        .map((project) => ({ value: project.id, label: projectName(project) })),
    [projects, without],
  )
  return (
    <Select
      aria-label={label}
      placeholder="编号、企业或项目名称"
      options={options}
      autoFocus
      defaultOpen
      showSearch={{
        filterOption: (typed, option) => {
          const sought = foldText(typed)
          const text = foldText(option?.label ?? '')
          return text.includes(sought) || pinyinOf(text).includes(sought)
        },
      }}
      onSelect={onPick}
      onBlur={onClose}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      style={{ width: 420 }}
    />
  )
}

/** 2023-DY-A-001 企业 项目. */
export function projectName({ cells: { code, enterprise, name } }: Row): string {
  return [code, enterprise, name].filter(Boolean).join(' ')
}
