/** The workbook is not built in a way that its parts can be changed one by one; a copy is made then. */
export class NotPatchable extends Error {}
