/** When a revision was saved, and by whom. */
export interface RevisionSave {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}
