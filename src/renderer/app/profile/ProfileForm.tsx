import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { authorText, type Profile } from '../../../shared/contract/profile.ts'
import './profile.css'

interface ProfileFormProps {
  given: Profile
  /** What stands in for a name. */
  account: string
  onSave(profile: Profile): void
  /** Other buttons beside 保存. */
  children?: ReactNode
}

/** Name and unit, and how they will stand in history. */
export function ProfileForm({ given, account, onSave, children }: ProfileFormProps) {
  const [profile, setProfile] = useState(given)
  const [nameId, unitId] = [useId(), useId()]
  const set = (part: Partial<Profile>) => setProfile({ ...profile, ...part })
  const trimmed = { name: profile.name.trim(), unit: profile.unit.trim() }
  return (
    <form
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(trimmed)
      }}
    >
      <label htmlFor={nameId}>姓名</label>
      <Input
        id={nameId}
        value={profile.name}
        maxLength={40}
        placeholder={account}
        onChange={({ target }) => set({ name: target.value })}
      />
      <label htmlFor={unitId}>单位或科室</label>
      <Input
        id={unitId}
        value={profile.unit}
        maxLength={40}
        placeholder="可不填"
        onChange={({ target }) => set({ unit: target.value })}
      />
      <p>
        历史中写作：<b>{authorText(trimmed, account)}</b>
      </p>
      <div className="profile-buttons">
        <Button type="primary" htmlType="submit">
          保存
        </Button>
        {children}
      </div>
    </form>
  )
}
