import { Command, Option } from 'commander';
import type { Person } from '../../../domain/account';
import { normalEmail } from '../../../domain/account';
import type { AccountId, BuyerId, SupplierId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Position } from '../../../domain/permission';
import { Problem, shown } from '../../../domain/problem';
import { changeAccount } from '../../../flows/account/change-account';
import { invitePerson } from '../../../flows/account/invite-person';
import { listAccounts } from '../../../flows/account/list-accounts';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { MAX_PAGE_LENGTH } from '../../../flows/page';
import { linkAddress } from '../../../flows/session/make-link';
import { makeSignInLink } from '../../../flows/session/make-sign-in-link';
import { requirePublicAddress } from '../../../flows/session/public-address';
import { anId, asJson, withFlows } from '../command-line';
import { tableOf } from '../screen/table';

interface InviteOptions {
  readonly role: Position['role'];
  readonly name: string;
  readonly email: string;
  readonly supplier?: SupplierId;
  readonly buyer?: BuyerId;
  readonly language: Language;
}

interface EmailOption {
  readonly email: string;
}

/** `matchverk account`: whoever can start this on the machine may let people in. */
export function accountCommand(): Command {
  const account = new Command('account').description('people and how they get in / personer och hur de kommer in');
  for (const command of [inviteCommand(), listCommand(), disableCommand(), linkCommand()]) account.addCommand(command);
  return account;
}

function inviteCommand(): Command {
  return new Command('invite')
    .description('invite a person by mail, and show the link / bjud in en person per mejl, och visa länken')
    .addOption(
      new Option('--role <role>', 'what the person may do / vad personen får göra')
        .choices(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
        .makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'the name / namnet')
    .requiredOption('--email <address>', 'the e-mail address / e-postadressen')
    .option('--supplier <id>', 'for supplier-editor / för supplier-editor', anId)
    .option('--buyer <id>', 'for purchaser / för purchaser', anId)
    .addOption(new Option('--language <language>', 'of the letter / brevets språk').choices(['sv', 'en']).default('sv'))
    .action(async ({ role, name, email, language, supplier: supplierId, buyer: buyerId }: InviteOptions) => {
      await withFlows(async (deps) => {
        const { link } = await invitePerson(deps, HOUSE, { role, name, email, language, supplierId, buyerId });
        return link;
      });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('list the people / lista personerna')
    .option('--json', 'as JSON / som JSON')
    .action(async ({ json }: { readonly json?: true }) => {
      await withFlows(async (deps) => {
        const people = await readAll(deps);
        return json ? asJson(people) : peopleTable(people);
      });
    });
}

function disableCommand(): Command {
  return new Command('disable')
    .description('shut a person out at once, everywhere / stäng ute en person genast, överallt')
    .requiredOption('--email <address>', 'the e-mail address / e-postadressen')
    .action(async ({ email }: EmailOption) => {
      await withFlows(async (deps) => {
        const { id } = await findByEmail(deps, email);
        return peopleTable([await changeAccount(deps, HOUSE, id, { isDisabled: true })]);
      });
    });
}

function linkCommand(): Command {
  return new Command('link')
    .description(
      'show a link that signs in as a person once, within 15 minutes / visa en länk som loggar in som en person en gång, inom 15 minuter',
    )
    .requiredOption('--email <address>', 'the e-mail address / e-postadressen')
    .action(async ({ email }: EmailOption) => {
      await withFlows(async (deps) => {
        const base = await requirePublicAddress(deps);
        return linkAddress(base, await makeSignInLink(deps, HOUSE, email));
      });
    });
}

async function findByEmail(deps: FlowDeps, email: string): Promise<Person> {
  const wanted = normalEmail(email);
  const person = (await readAll(deps)).find((candidate) => candidate.email === wanted);
  if (person === undefined) throw new Problem('absent', [{ code: 'absent', path: '', value: shown(email) }]);
  return person;
}

async function readAll(deps: FlowDeps): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let after: AccountId | undefined; ; ) {
    const page = await listAccounts(deps, HOUSE, { after, limit: MAX_PAGE_LENGTH });
    people.push(...page.items);
    if (page.next === undefined) return people;
    after = page.next;
  }
}

const HEAD = ['e-mail / e-post', 'name / namn', 'last seen / senast sedd', 'state / läge', 'roles / roller'];

function peopleTable(people: readonly Person[]): string {
  const rows = people.map(({ email, name, lastSeenAt, disabledAt, memberships }) => [
    email,
    shown(name),
    lastSeenAt?.slice(0, 16) ?? '',
    disabledAt === undefined ? 'open / öppet' : 'disabled / stängt',
    memberships
      .map(({ role, organisation }) => (organisation === undefined ? role : `${role} (${shown(organisation)})`))
      .join(', '),
  ]);
  return tableOf([HEAD, ...rows]);
}
