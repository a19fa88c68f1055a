export interface Problem {
  kind: 'file' | 'chain' | 'row' | 'attachment' | 'export'
  message: string
}

/** What a check of a part found, and where the next one goes on. */
export interface Checked<Place> {
  problems: Problem[]
  next: Place
}
