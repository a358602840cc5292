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

/** The id of a record on its way in, and whether it was made of a name and may get a number behind it. */
export interface WantedId {
  readonly id: string;
  readonly mayBeRenamed: boolean;
}

/** A name that is taken once is often taken several times: the first few numbers are asked for together. */
const NUMBERS_TRIED = 50;

/** The ids that the records get, each a new one where it may be; in the order of the records. */
export async function takeIds(
  records: readonly WantedId[],
  findTaken: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<readonly string[]> {
  const wanted = records.filter(({ mayBeRenamed }) => mayBeRenamed).map(({ id }) => id);
  const taken = new Set(await findTaken(wanted));
  const numbered = wanted
    .filter((id) => taken.has(id))
    .flatMap((id) => Array.from({ length: NUMBERS_TRIED }, (_none, index) => `${id}-${index + 2}`));
  for (const id of await findTaken(numbered)) taken.add(id);
  return records.map(({ id: wantedId, mayBeRenamed }) => {
    const id = mayBeRenamed ? freeId(wantedId, (one) => taken.has(one)) : wantedId;
    taken.add(id);
    return id;
  });
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
