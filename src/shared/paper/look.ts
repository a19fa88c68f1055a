/** Sizes of official documents that docx and pdf share (GB/T 9704-2012, 7.3 and 7.5), in points. */

/** 二号. */
export const TITLE_SIZE = 22
/** 三号. */
export const MARK_SIZE = 16
/** 四号. */
export const PAGE_NUMBER_SIZE = 14
export const PAGE_NUMBER_FONT = '宋体'

/** 22 lines on 225 mm. */
export const LINE_PITCH = 28.95

/** From the middle of the page number up to the type area. */
export const PAGE_NUMBER_DISTANCE_MM = 7

/** As above, to the near side of its line. */
export const PAGE_NUMBER_GAP_MM = PAGE_NUMBER_DISTANCE_MM - (PAGE_NUMBER_SIZE / 2) * (25.4 / 72)

/** The mark across every page of what is not yet final. */
export const DRAFT_WORD = '草稿'
export const DRAFT_SIZE = 130
export const DRAFT_COLOUR = '#0002'
