import { Button } from 'antd'
import { useFirstTour } from '../help/use-first-tour.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { useProfile } from './use-profile.ts'
import './profile.css'

/**
 * Asks once, at the first start, who works here; beside the work and not before it. The tour follows,
 * on the page that it points at.
 */
export function ProfileCard({ isTourHere }: { isTourHere: boolean }) {
  const { answer, save } = useProfile()
  useFirstTour(isTourHere && answer?.isAsked === true)
  if (answer === null || answer.isAsked) return null
  return (
    <section className="profile-card" aria-label="编辑人">
      <h2>改动记录里写谁的名字？</h2>
      <ProfileForm
        given={answer.profile}
        account={answer.account}
        onSave={(profile) => void save(profile)}
      >
        <Button onClick={() => void save(null)}>以后再说</Button>
        <small>可在“设置—编辑人”中修改</small>
      </ProfileForm>
    </section>
  )
}
