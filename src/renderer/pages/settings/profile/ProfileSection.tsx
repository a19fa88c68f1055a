import { ProfileForm } from '../../../app/profile/ProfileForm.tsx'
import { useProfile } from '../../../app/profile/use-profile.ts'

/** Who is written into changes that are made at this machine. */
export function ProfileSection() {
  const { answer, save } = useProfile()
  return (
    <section className="profile-section" aria-label="编辑人">
      <p>
        写入这台电脑上以后的每次改动，保存在本机，不在台账文件里；以前的改动不变。不填姓名时用电脑的登录名。
      </p>
      {answer === null ? (
        <p role="status">正在读取…</p>
      ) : (
        <ProfileForm
          given={answer.profile}
          account={answer.account}
          onSave={(profile) => void save(profile)}
        />
      )}
    </section>
  )
}
