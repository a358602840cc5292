import type { ProfileDraft } from './profile';
import type { Capability, Site } from './site';

/** A question that a profile can answer. */
export type ProfileQuestion =
  | 'texts-sv'
  | 'texts-en'
  | 'languages'
  | 'export-markets'
  | 'free-capacity'
  | 'references'
  | 'capabilities'
  | 'certificates'
  | 'materials'
  | 'ranges';

const isCore = ({ role }: Capability) => role === 'core';

const coreOf = (sites: readonly Site[]) => sites.flatMap(({ capabilities = [] }) => capabilities.filter(isCore));

/** What must be so for a question to be answered. "None" is an answer, silence is not. */
const ANSWERED: Readonly<Record<ProfileQuestion, (draft: ProfileDraft) => boolean>> = {
  'texts-sv': ({ texts }) => texts.sv !== undefined,
  'texts-en': ({ texts }) => texts.en !== undefined,
  languages: ({ languages }) => languages !== undefined,
  'export-markets': ({ exportMarkets }) => exportMarkets !== undefined,
  'free-capacity': ({ freeCapacity }) => freeCapacity !== undefined,
  references: ({ references }) => references !== undefined,
  capabilities: ({ sites }) => sites.length > 0 && sites.every((site) => site.capabilities && !site.isPartial),
  certificates: ({ sites }) => sites.length > 0 && sites.every((site) => site.certificates && !site.isPartial),
  materials: ({ sites }) => hasCore(sites, ({ materials }) => materials !== undefined),
  ranges: ({ sites }) => hasCore(sites, ({ envelope }) => Object.keys(envelope).length > 0),
};

/** Is there core work, and is it so of all of it? */
function hasCore(sites: readonly Site[], isSo: (capability: Capability) => boolean): boolean {
  const core = coreOf(sites);
  return core.length > 0 && core.every(isSo);
}

const QUESTIONS = Object.keys(ANSWERED) as readonly ProfileQuestion[];

/** The questions that a profile, as somebody sees it, leaves open: each may turn a match from "unknown" into an answer. */
export function openQuestionsOf(draft: ProfileDraft): readonly ProfileQuestion[] {
  return QUESTIONS.filter((question) => !ANSWERED[question](draft));
}

/** How much of what can be asked a profile answers, in whole percent. */
export function completenessOf(draft: ProfileDraft): number {
  return Math.round(100 * (1 - openQuestionsOf(draft).length / QUESTIONS.length));
}
