/** Names come from the plan, which an office writes; what no file name can hold becomes a dash. */
export function fileName(title: string, ending: string): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.${ending}`
}
