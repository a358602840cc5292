/** Letters that are no other letter with a mark, and how somebody without them on the keyboard writes them. */
const WITHOUT_MARK: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ß: 's', đ: 'd', ł: 'l' };

/** A text as it is searched: small letters without marks, so that "malmo" finds "Malmö" and the other way round. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæßđł]/g, (letter) => WITHOUT_MARK[letter] ?? letter);
}

/**
 * How well a text answers a question, both as they are written; 0 for not at all. The exact spelling comes first ("Hällsberg"
 * before "Hallsberg" where ä was typed), then the beginning of the text, then the beginning of a word in it.
 */
export function searchRank(text: string, question: string): number {
  const folded = foldLetters(text);
  const asked = foldLetters(question);
  const place = folded.indexOf(asked);
  if (asked === '' || place === -1) return 0;
  const isExact = text.toLowerCase().includes(question.toLowerCase());
  const isBeginning = place === 0;
  const isWord = isBeginning || /[^\p{L}\p{N}]/u.test(folded.charAt(place - 1));
  return 1 + (isExact ? 4 : 0) + (isBeginning ? 2 : 0) + (isWord ? 1 : 0);
}
