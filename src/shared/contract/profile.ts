/** Who works at this machine: written into every change, kept in the program's own folder. */
import { z } from 'zod'

const word = z.string().trim().max(40)

export const profileSchema = z.strictObject({
  /** Empty: the name of the machine's account stands in for it. */
  name: word,
  /** 科室 or office, behind the name in brackets; empty for none. */
  unit: word,
})
export type Profile = z.infer<typeof profileSchema>

export const profileAnswerSchema = z.strictObject({
  profile: profileSchema,
  /** What is written into changes where no name is set. */
  account: z.string(),
  /** The program has asked for it once already. */
  isAsked: z.boolean(),
})
export type ProfileAnswer = z.infer<typeof profileAnswerSchema>

/** As it stands in changes: 张三（大气科）. */
export function authorText({ name, unit }: Profile, account: string): string {
  const who = name === '' ? account : name
  return unit === '' ? who : `${who}（${unit}）`
}
