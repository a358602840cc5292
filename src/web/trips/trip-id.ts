const MOST_LETTERS = 60;

/** The id that a title comes to; the second one and those after it are numbered. */
export function tripIdOf(title: string, attempt: number): string {
  const ending = attempt === 1 ? '' : `-${attempt}`;
  return `${slugOf(title).slice(0, MOST_LETTERS).replace(/-+$/, '') || 'trip'}${ending}`;
}

/** A text in the letters that ids are made of. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, (gap) => (/^\p{M}+$/u.test(gap) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
}
