/** When a revision was saved, and by whom. */
export interface RevisionSave {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** One revision of one record. */
export interface RevisionOf<Id extends string> {
  readonly id: Id;
  readonly revision: number;
}
