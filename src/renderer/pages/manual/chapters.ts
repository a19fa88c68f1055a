/** The chapters of the manual, for its contents and for links into it. */

export interface Chapter {
  title: string
  level: 2 | 3
}

export function chaptersOf(markdown: string): Chapter[] {
  return [...markdown.matchAll(/^(###?) (.+)$/gmu)].map(([, marks = '', title = '']) => ({
    ...{ title, level: marks.length === 2 ? 2 : 3 },
  }))
}

/** The one of that title, else the first that begins so: 设置 leads to 设置：计划. */
export function chapterOf(chapters: readonly Chapter[], of: string | undefined) {
  if (of === undefined) return undefined
  return (
    chapters.find(({ title }) => title === of) ?? chapters.find(({ title }) => title.startsWith(of))
  )
}

/** As an element of the page, where names of other parts stand too. */
export function headingId(title: string): string {
  return `manual-${title}`
}
