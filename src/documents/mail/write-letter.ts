import type { Language } from '../../domain/language';
import type { Letter } from '../../domain/mail';

/** The parts of a letter, as plain words in one language; nothing in them is markup. */
export interface LetterParts {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** What is listed after the paragraphs. */
  readonly list?: readonly string[];
  /** Further lists, each with a line of its own above it; those without members are left out. */
  readonly sections?: readonly { readonly head: string; readonly list: readonly string[] }[];
  /** The one thing to do: the words on the button, and where it leads. */
  readonly action?: { readonly label: string; readonly link: string };
  /** What is good to know about the link, such as how long it opens something. */
  readonly after?: readonly string[];
  readonly why: string;
}

/** People's words in a letter are cut here: a name has no need of more, and a text that pretends to be ours does. */
const NAME_LENGTH = 80;

/** A sentence that may hold names of people's choosing is cut here. */
const SENTENCE_LENGTH = 240;

/** A name or a word of somebody's as it may stand in a letter: one line, and not a long one. */
export function nameIn(text: string): string {
  return lineIn(text, NAME_LENGTH);
}

/** A sentence of ours with such names in it, as it may stand in a letter. */
export function sentenceIn(text: string): string {
  return lineIn(text, SENTENCE_LENGTH);
}

function lineIn(text: string, length: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A day written out, such as `den 14 mars 2027` and `14 March 2027`. */
export function dayIn(date: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return language === 'sv' ? `den ${day}` : day;
}

/** Writes a letter out, as plain text and as HTML with the same words. */
export function writeLetter(parts: LetterParts, language: Language): Letter {
  const { subject, why } = parts;
  return { subject, why, text: asText(parts, language), html: asHtml(parts, language) };
}

const SIGNED: Readonly<Record<Language, string>> = {
  sv: 'Matchverk, som visar vilka av regionens underleverantörer som passar vilka behov.',
  en: "Matchverk, which shows which of the region's subcontractors fit which needs.",
};

const LINK_AS_TEXT: Readonly<Record<Language, string>> = {
  sv: 'Om knappen inte fungerar, kopiera adressen till webbläsaren:',
  en: 'If the button does not work, copy this address into your browser:',
};

function asText(parts: LetterParts, language: Language): string {
  const { greeting, paragraphs, action, after = [], why } = parts;
  const blocks = [
    greeting,
    ...paragraphs,
    ...listsOf(parts).map(({ head, list }) => [...head, ...list.map((line) => `- ${line}`)].join('\n')),
    ...(action === undefined ? [] : [`${action.label}:\n${action.link}`]),
    ...after,
    `-- \n${why}\n${SIGNED[language]}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Every list that holds something, with the line above it where it has one. */
function listsOf({ list = [], sections = [] }: LetterParts) {
  const all = [{ head: [], list }, ...sections.map((section) => ({ head: [section.head], list: section.list }))];
  return all.filter((one) => one.list.length > 0);
}

/** Styles stand on the elements, since many mail programs throw everything else away. Nothing is fetched from anywhere. */
const STYLE = {
  body: 'margin:0;padding:24px;background:#f4f5f7;color:#1d2433;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif',
  card: 'max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:8px',
  button:
    'display:inline-block;padding:12px 20px;background:#1c4fa0;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600',
  head: 'margin-bottom:0;font-weight:600',
  small: 'color:#565f73;font-size:13px',
  address: 'color:#565f73;font-size:13px;word-break:break-all',
} as const;

function asHtml(parts: LetterParts, language: Language): string {
  const { subject, greeting, paragraphs, action, after = [], why } = parts;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${STYLE.body}"><div style="${STYLE.card}">`,
    ...[greeting, ...paragraphs].map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...listsOf(parts).flatMap(({ head, list }) => [
      ...head.map((line) => `<p style="${STYLE.head}">${escaped(line)}</p>`),
      `<ul>${list.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    ]),
    ...(action === undefined ? [] : [buttonIn(action, language)]),
    ...after.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p style="${STYLE.small}">${escaped(why)}<br>${escaped(SIGNED[language])}</p>`,
    '</div></body></html>',
  ].join('\n');
}

function buttonIn({ label, link }: NonNullable<LetterParts['action']>, language: Language): string {
  const href = escaped(link);
  return [
    `<p><a href="${href}" style="${STYLE.button}">${escaped(label)}</a></p>`,
    `<p style="${STYLE.address}">${escaped(LINK_AS_TEXT[language])}<br>${href}</p>`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
