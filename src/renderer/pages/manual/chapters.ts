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

/** As an element of the page, where names of other parts stand too. */
export function headingId(title: string): string {
  return `manual-${title}`
}
