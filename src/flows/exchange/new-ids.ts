import { ID_PATTERN } from '../../domain/ids';

const LONGEST = 60;

/** An id made of a name: `Strömsund Pressteknik AB` becomes `stromsund-pressteknik-ab`. */
export function idOfName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return ID_PATTERN.test(plain) ? plain : 'x';
}

/** The id itself, or with the first number behind it that makes it new. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) if (!isTaken(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** Do two texts say the same to a reader? Line ends, blanks at the edges and characters without a shape are no difference. */
export function isSameText(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && plain(one) === plain(other);
}

function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .trim();
}

/** What a cell says, unless it is what was there already. */
export function changedText<Text extends string | undefined>(before: Text, said: string | undefined): Text | string {
  return said === undefined || isSameText(before, said) ? before : said;
}
