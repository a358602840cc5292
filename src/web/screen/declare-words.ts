import type { Language } from '../../domain/language';

/** The words of one part of the screen, in both languages; a word that one of them lacks does not compile. */
export type Words<Shape> = Readonly<Record<Language, Shape>>;

/** Declares words: `words({ sv: { save: 'Spara' }, en: { save: 'Save' } })`. A word may be a function of what it tells. */
export function words<Shape>(both: { readonly sv: Shape; readonly en: NoInfer<Shape> }): Words<Shape> {
  return both;
}
