/** Who works at this machine, asked once and kept in step with what is saved here. */
import { App } from 'antd'
import { useEffect, useState } from 'react'
import type { Profile, ProfileAnswer } from '../../../shared/contract/profile.ts'
import { explain } from '../../service/explain.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'

export interface ProfileState {
  answer: ProfileAnswer | null
  /** null: rather not now. */
  save(profile: Profile | null): Promise<void>
}

export function useProfile(): ProfileState {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const { info } = useLedger()
  const { author } = info
  const [answer, setAnswer] = useState<ProfileAnswer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another window may have saved it
  useEffect(() => {
    let isWanted = true
    store.service.profile.get().then(
      (next) => {
        if (isWanted) setAnswer(next)
      },
      // The window says itself that it cannot reach the service.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [store, author])
  return {
    answer,
    async save(profile) {
      try {
        setAnswer(await store.service.profile.set({ profile }))
        if (profile !== null) void message.success('以后的改动写这个名字')
      } catch (error) {
        void message.error(explain(error))
      }
    },
  }
}
