import { API_PATH } from '../../../contract/api-path';
import type { RequirementId } from '../../../domain/ids';
import { Problem } from '../../../domain/problem';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { readShortlist } from '../../../flows/shortlist/read-shortlist';
import type { DemoKey } from './demo-keys';
import type { DemoLink } from './demo-links';
import { topInBoth } from './show-shortlist';
import { tableOf } from './table';

/** The need that a newcomer is shown first: an invented one of Jaguar's, for a pressed and welded body part. */
const SHOWN_REQUIREMENT = 'jaguar-reinforcement-welded' as RequirementId;
const ROWS_SHOWN = 5;

/** What `start` prints, once, when everything runs: English, and Swedish beside or below it. */
export async function greeting(
  deps: FlowDeps,
  {
    address,
    keys,
    links,
    isCurrent,
  }: {
    readonly address: string;
    readonly keys: readonly DemoKey[];
    readonly links: readonly DemoLink[];
    readonly isCurrent: boolean;
  },
): Promise<string> {
  return [
    `Matchverk is running / Matchverk är igång:  ${address}  (API: ${address}${API_PATH}/docs)`,
    '',
    ...linksPart(links),
    keysPart(keys),
    '',
    ...(isCurrent ? [] : ['The shortlists are still being remade. / Urvalen håller på att göras om.', '']),
    await shortlistPart(deps),
    '',
    'Ctrl-C stops everything. / Ctrl-C stoppar allt.',
    '',
  ].join('\n');
}

function linksPart(links: readonly DemoLink[]): readonly string[] {
  if (links.length === 0) return [];
  return [
    'Sign in, each link once / Logga in, varje länk en gång',
    tableOf(links.map(({ role, address }) => [`  ${role}`, address])),
    '',
  ];
}

function keysPart(keys: readonly DemoKey[]): string {
  if (keys.length === 0) {
    return ['Keys: npm run matchverk -- key create --help', 'Nycklar: npm run matchverk -- key create --help'].join(
      '\n',
    );
  }
  return [
    'Keys for programs, one a role / Nycklar för program, en per roll  (Authorization: Bearer …)',
    tableOf(keys.map(({ role, of, token }) => [`  ${role}`, of ?? '', token])),
  ].join('\n');
}

async function shortlistPart(deps: FlowDeps): Promise<string> {
  try {
    return await topInBoth(deps, await readShortlist(deps, HOUSE, SHOWN_REQUIREMENT), ROWS_SHOWN);
  } catch (error) {
    // A database with other records than the seeds need not hold this need.
    if (error instanceof Problem && error.kind === 'absent') return 'matchverk shortlist --help';
    throw error;
  }
}
