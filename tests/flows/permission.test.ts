import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AccountId, KeyId, MailId, MembershipId, RequirementId, SupplierId } from '../../src/domain/ids';
import { type Actor, type Operation, PERMISSIONS, SCOPES, type Scope, scopeOf } from '../../src/domain/permission';
import { Problem } from '../../src/domain/problem';
import { putSite } from '../../src/domain/supplier/profile-part';
import { createKey } from '../../src/flows/access/create-key';
import { listKeys } from '../../src/flows/access/list-keys';
import { revokeKey } from '../../src/flows/access/revoke-key';
import { changeAccount, endSessionsOf } from '../../src/flows/account/change-account';
import { invitePerson } from '../../src/flows/account/invite-person';
import { listAccounts } from '../../src/flows/account/list-accounts';
import { removeMembership } from '../../src/flows/account/remove-membership';
import { readCoverage } from '../../src/flows/advice/read-coverage';
import { readGaps } from '../../src/flows/advice/read-gaps';
import { readQuestions } from '../../src/flows/advice/read-questions';
import { readRelaxations } from '../../src/flows/advice/read-relaxations';
import { listBuyers } from '../../src/flows/buyer/list-buyers';
import { readBuyer } from '../../src/flows/buyer/read-buyer';
import { saveBuyers } from '../../src/flows/buyer/save-buyers';
import { confirmCertificate } from '../../src/flows/certificate/confirm-certificate';
import { putCertificateDocument } from '../../src/flows/certificate/put-certificate-document';
import {
  listCertificateDocuments,
  readCertificateDocument,
} from '../../src/flows/certificate/read-certificate-document';
import { removeCertificateDocument } from '../../src/flows/certificate/remove-certificate-document';
import { compareSuppliers } from '../../src/flows/comparison/compare-suppliers';
import { exportComparison } from '../../src/flows/comparison/export-comparison';
import { followEvents } from '../../src/flows/events/follow-events';
import { discardImport, planImport, runImport, stopImport, undoImport } from '../../src/flows/exchange/control-import';
import { exportMembers } from '../../src/flows/exchange/export-members';
import { exportNeeds } from '../../src/flows/exchange/export-needs';
import {
  listImportFaults,
  listImports,
  listLeftAlone,
  makeFaultyRows,
  readImport,
} from '../../src/flows/exchange/read-imports';
import { uploadImport } from '../../src/flows/exchange/upload-import';
import { readFairness } from '../../src/flows/fairness/read-fairness';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { readHome } from '../../src/flows/home/read-home';
import { HOUSE } from '../../src/flows/house';
import { cancelRun, resumeRun } from '../../src/flows/job/control-run';
import { readJob } from '../../src/flows/job/read-job';
import { startRescoring } from '../../src/flows/job/start-rescoring';
import { readLog, readRequirementLog, readSupplierLog } from '../../src/flows/log/read-log';
import { verifyLog } from '../../src/flows/log/verify-log';
import { readLastReminder } from '../../src/flows/mail/read-last-reminder';
import { listMails, readMail } from '../../src/flows/mail/read-mails';
import { remindSupplier, remindSuppliers } from '../../src/flows/mail/remind-supplier';
import { retryMail } from '../../src/flows/mail/retry-mail';
import { listMembers } from '../../src/flows/member/list-members';
import { printOnePager } from '../../src/flows/papers/print-one-pager';
import { changeProfile } from '../../src/flows/profile/change-profile';
import { confirmProfile } from '../../src/flows/profile/confirm-profile';
import { listConfirmations } from '../../src/flows/profile/list-confirmations';
import { readProfile } from '../../src/flows/profile/read-profile';
import { listProfileRevisions, readProfileRevision } from '../../src/flows/profile/read-profile-revisions';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { loadSchemes } from '../../src/flows/reference/load-schemes';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { readReferenceData } from '../../src/flows/reference/read-reference-data';
import { recogniseText } from '../../src/flows/reference/recognise-text';
import { createRequirement } from '../../src/flows/requirement/create-requirement';
import { listNeeds } from '../../src/flows/requirement/list-needs';
import { listRequirements } from '../../src/flows/requirement/list-requirements';
import { publishRequirement, withdrawRequirement } from '../../src/flows/requirement/publish-requirement';
import { readRequirement } from '../../src/flows/requirement/read-requirement';
import {
  listRequirementRevisions,
  readRequirementRevision,
} from '../../src/flows/requirement/read-requirement-revisions';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { searchRecords } from '../../src/flows/search/search-records';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { makeSignInLink } from '../../src/flows/session/make-sign-in-link';
import { readSession } from '../../src/flows/session/read-session';
import { makeSetUpLink } from '../../src/flows/session/set-up';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { explainMatch } from '../../src/flows/shortlist/explain-match';
import { exportShortlist } from '../../src/flows/shortlist/export-shortlist';
import { listShortlistVersions } from '../../src/flows/shortlist/list-shortlist-versions';
import { readMatchNames } from '../../src/flows/shortlist/read-match-names';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { readShortlistMoves } from '../../src/flows/shortlist/read-shortlist-moves';
import { recordStage } from '../../src/flows/shortlist/record-stage';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { withdrawDecision } from '../../src/flows/shortlist/withdraw-decision';
import { createSupplier } from '../../src/flows/supplier/create-supplier';
import { enterSuppliers } from '../../src/flows/supplier/enter-suppliers';
import { listSuppliers } from '../../src/flows/supplier/list-suppliers';
import { readSupplier } from '../../src/flows/supplier/read-supplier';
import { saveSupplier } from '../../src/flows/supplier/save-supplier';
import { findTeam } from '../../src/flows/team/find-team';
import { tryProfile } from '../../src/flows/trial/try-profile';
import { tryRequirement } from '../../src/flows/trial/try-requirement';
import { adoptWeights } from '../../src/flows/weights/adopt-weights';
import { listWeights } from '../../src/flows/weights/list-weights';
import { proposeWeights } from '../../src/flows/weights/propose-weights';
import { remakeShortlist } from '../../src/flows/weights/remake-shortlist';
import {
  aBuyer,
  aCapability,
  aCertificate,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aSupplier,
  id,
  SMALL_CONCEPTS,
  SMALL_SCHEMES,
} from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

/** In this order the expectations below are written. */
const ACTORS: readonly Actor[] = [
  { role: 'administrator', name: 'an administrator', scopes: SCOPES },
  { role: 'cluster-leader', name: 'a cluster leader', scopes: SCOPES },
  { role: 'supplier-editor', name: 'of EBP itself', scopes: SCOPES, supplierId: id.supplier('ebp') },
  { role: 'supplier-editor', name: 'of another supplier', scopes: SCOPES, supplierId: id.supplier('ytab') },
  { role: 'purchaser', name: 'of Jaguar, whose need it is', scopes: SCOPES, buyerId: id.buyer('jaguar') },
  { role: 'purchaser', name: 'of another buyer', scopes: SCOPES, buyerId: id.buyer('aston-martin') },
];
const [, LEADER, EDITOR, , PURCHASER, OTHER_PURCHASER] = ACTORS as readonly [Actor, Actor, Actor, Actor, Actor, Actor];

/** Whose records a call is about. */
interface Ids {
  readonly need: RequirementId;
  readonly supplier: SupplierId;
}

type Outcome = 'ok' | Problem['kind'];
type Row = readonly [
  name: string,
  outcomes: string,
  call: (deps: FlowDeps, actor: Actor, ids: Ids) => Promise<unknown>,
];

const NEED = id.requirement('bracket');
const EBP = id.supplier('ebp');
const YTAB = id.supplier('ytab');
const STORED: Ids = { need: NEED, supplier: EBP };
const MISSING: Ids = { need: id.requirement('nothing'), supplier: id.supplier('nobody') };
const draft = aProfileDraft();
const CERTIFICATE = aCertificate('iatf-16949');
const certificateOf = (supplierId: SupplierId) => ({
  supplierId,
  siteId: aSite().id,
  certificateId: CERTIFICATE.id,
});
const INVITED = { email: 'anna@matchverk.example', name: 'Anna Ek' };
const NO_ACCOUNT = 'no-such-account' as AccountId;

const MEMBER_SHEET = { kind: 'members', fileName: 'a.csv', bytes: Buffer.from('Namn;Land\nEBP;SE') } as const;

/** A flow on behalf of somebody; the two that this finds and the table lacks are steps of other flows. */
const ACTOR_FLOW = /export async function (\w+)\(\s*deps: FlowDeps,\s*actor: Actor/g;

/** What is no flow of its own, and what only a session can call: see `session.test.ts`. */
const STEPS = [
  'changePerson',
  'chooseLanguage',
  'endOtherSessions',
  'endSession',
  'findRequirementFor',
  'fullSessionOf',
  'listSessions',
  'prepareSave',
  'setPassword',
  'signOut',
  'switchMembership',
];

/** `o` ok, `f` forbidden, `a` absent: one letter for each of `ACTORS`. */
const TABLE: readonly Row[] = [
  ['list-suppliers', 'oooooo', (deps, actor) => listSuppliers(deps, actor, { limit: 10 })],
  ['enter-suppliers', 'ooffff', (deps, actor) => enterSuppliers(deps, actor, [])],
  [
    'create supplier',
    'ccffff',
    (deps, actor) => createSupplier(deps, actor, { supplier: aSupplier({ id: EBP }), draft }),
  ],
  ['read supplier', 'oooaoo', (deps, actor, { supplier }) => readSupplier(deps, actor, supplier)],
  [
    'save-supplier',
    'ccffff',
    (deps, actor, { supplier }) =>
      saveSupplier(deps, actor, { supplier: aSupplier({ id: supplier, name: 'EBP' }), revision: 9 }),
  ],
  ['read-profile', 'oooaoo', (deps, actor, { supplier }) => readProfile(deps, actor, supplier)],
  // Everything but the permission is right only for revision 1, so a conflict tells that the actor was let in.
  [
    'save-profile',
    'cccaff',
    (deps, actor, { supplier }) => saveProfile(deps, actor, supplier, { draft, expectedRevision: 9 }),
  ],
  [
    'change profile',
    'cccaff',
    (deps, actor, { supplier }) =>
      changeProfile(deps, actor, supplier, { change: putSite(aSite()), expectedRevision: 9 }),
  ],
  [
    'profile revisions',
    'oooaoo',
    (deps, actor, { supplier }) => listProfileRevisions(deps, actor, supplier, { limit: 5 }),
  ],
  ['profile revision', 'oooaoo', (deps, actor, { supplier }) => readProfileRevision(deps, actor, supplier, 1)],
  ['one-pager', 'oooaoo', (deps, actor, { supplier }) => printOnePager(deps, actor, supplier, { language: 'sv' })],
  ['certificate documents', 'oooaoo', (deps, actor, { supplier }) => listCertificateDocuments(deps, actor, supplier)],
  // What is sent is no document, and there is none yet: so much is told to whoever is let in.
  [
    'save-certificate-document',
    'iiiaff',
    (deps, actor, { supplier }) => putCertificateDocument(deps, actor, certificateOf(supplier), Buffer.from('x')),
  ],
  [
    'remove certificate document',
    'aaaaff',
    (deps, actor, { supplier }) => removeCertificateDocument(deps, actor, certificateOf(supplier)),
  ],
  [
    'certificate document',
    'aaaaaa',
    (deps, actor, { supplier }) => readCertificateDocument(deps, actor, certificateOf(supplier)),
  ],
  [
    'confirm-certificate',
    'ccffff',
    (deps, actor, { supplier }) =>
      confirmCertificate(deps, actor, certificateOf(supplier), {
        tier: 'documented',
        source: 'seen',
        expectedRevision: 9,
      }),
  ],
  ['confirm-profile', 'cccaff', (deps, actor, { supplier }) => confirmProfile(deps, actor, supplier, 9)],
  ['confirmations', 'oooaoo', (deps, actor, { supplier }) => listConfirmations(deps, actor, supplier)],
  ['read-home', 'oooooo', (deps, actor) => readHome(deps, actor)],
  ['search', 'oooooo', (deps, actor) => searchRecords(deps, actor, 'ebp')],
  ['needs', 'oooooo', (deps, actor) => listNeeds(deps, actor, { limit: 10 })],
  ['list-members', 'ooffoo', (deps, actor) => listMembers(deps, actor, { limit: 10 })],
  [
    'follow-events',
    'oooooo',
    async (deps, actor) => {
      const silent = { tell: () => undefined, begin: () => undefined, end: () => undefined };
      const leave = await followEvents(deps, actor, { after: undefined, identify: async () => actor, ...silent });
      leave();
    },
  ],
  ['list-buyers', 'oooooo', (deps, actor) => listBuyers(deps, actor)],
  ['read buyer', 'oooooo', (deps, actor) => readBuyer(deps, actor, id.buyer('jaguar'))],
  ['save-buyers', 'offfff', (deps, actor) => saveBuyers(deps, actor, [aBuyer()])],
  ['list-requirements', 'oooooo', (deps, actor) => listRequirements(deps, actor, { limit: 10 })],
  ['read-requirement', 'oooooa', (deps, actor, { need }) => readRequirement(deps, actor, need)],
  [
    'requirement revisions',
    'oooooa',
    (deps, actor, { need }) => listRequirementRevisions(deps, actor, need, { limit: 5 }),
  ],
  ['requirement revision', 'oooooa', (deps, actor, { need }) => readRequirementRevision(deps, actor, need, 1)],
  ['publish requirement', 'ccffca', (deps, actor, { need }) => publishRequirement(deps, actor, need, 9)],
  ['withdraw requirement', 'ccffca', (deps, actor, { need }) => withdrawRequirement(deps, actor, need, 9)],
  [
    'create requirement',
    'ccffca',
    (deps, actor) => createRequirement(deps, actor, { id: NEED, draft: aRequirementDraft() }),
  ],
  [
    'save-requirement',
    'ccffca',
    (deps, actor, { need }) => saveRequirement(deps, actor, need, { draft: aRequirementDraft(), expectedRevision: 9 }),
  ],
  ['read-shortlist', 'ooffoa', (deps, actor, { need }) => readShortlist(deps, actor, need)],
  [
    'export shortlist',
    'ooffoa',
    (deps, actor, { need }) => exportShortlist(deps, actor, need, { format: 'csv', language: 'sv' }),
  ],
  [
    'compare suppliers',
    'ooffoa',
    (deps, actor, { need, supplier }) => compareSuppliers(deps, actor, need, [supplier, YTAB]),
  ],
  [
    'export comparison',
    'ooffoa',
    (deps, actor, { need, supplier }) =>
      exportComparison(deps, actor, need, { supplierIds: [supplier, YTAB], format: 'csv', language: 'sv' }),
  ],
  ['shortlist versions', 'ooffoa', (deps, actor, { need }) => listShortlistVersions(deps, actor, need)],
  ['shortlist moves', 'ooffoa', (deps, actor, { need }) => readShortlistMoves(deps, actor, need)],
  ['match names', 'ooffoa', (deps, actor, { need }) => readMatchNames(deps, actor, need, [EBP])],
  ['read-fairness', 'ooooff', (deps, actor) => readFairness(deps, actor, { limit: 10 })],
  ['team', 'ooffoa', (deps, actor, { need }) => findTeam(deps, actor, need)],
  ['explain match', 'ooffoa', (deps, actor, { need, supplier }) => explainMatch(deps, actor, need, supplier)],
  [
    'decide-match',
    'offfoa',
    (deps, actor, { need }) =>
      decideMatch(deps, actor, need, { supplierId: EBP, kind: 'keep', reason: 'near', shortlistVersion: 1 }),
  ],
  [
    'withdraw decision',
    'offfoa',
    async (deps, actor, { need }) => {
      const decision = { supplierId: EBP, kind: 'keep', reason: 'near', shortlistVersion: 1 } as const;
      // There is something to take back wherever there is a need.
      await decideMatch(deps, HOUSE, need, decision).catch(() => undefined);
      await withdrawDecision(deps, actor, need, EBP);
    },
  ],
  [
    'record-stage',
    'ooffoa',
    (deps, actor, { need }) => recordStage(deps, actor, need, { supplierId: EBP, stage: 'met', on: '2026-11-20' }),
  ],
  ['recognise-text', 'oooooo', (deps, actor) => recogniseText(deps, actor, { text: 'stamping' })],
  ['read-reference-data', 'oooooo', (deps, actor) => readReferenceData(deps, actor)],
  ['load-reference-data', 'offfff', (deps, actor) => loadTaxonomy(deps, actor, SMALL_CONCEPTS)],
  ['load schemes', 'offfff', (deps, actor) => loadSchemes(deps, actor, SMALL_SCHEMES)],
  ['rescore-everything', 'ooffff', (deps, actor) => startRescoring(deps, actor)],
  ['read-job', 'ooffff', async (deps, actor) => readJob(deps, actor, await startRescoring(deps, HOUSE))],
  // The run is over, so a conflict tells that the actor was let in.
  ['cancel run', 'ccffff', (deps, actor) => cancelRun(deps, actor, 'run-1')],
  ['resume run', 'ccffff', (deps, actor) => resumeRun(deps, actor, 'run-1')],
  [
    'try-requirement',
    'ooffoa',
    (deps, actor) => tryRequirement(deps, actor, { id: NEED, draft: aRequirementDraft(), length: 5 }),
  ],
  [
    'try-profile',
    'oooaff',
    (deps, actor, { supplier }) => tryProfile(deps, actor, { supplierId: supplier, draft, limit: 5 }),
  ],
  ['read-gaps', 'oooaff', (deps, actor, { supplier }) => readGaps(deps, actor, supplier, { length: 5 })],
  ['read-coverage', 'ooffff', (deps, actor) => readCoverage(deps, actor)],
  ['relaxations', 'ooffoa', (deps, actor, { need }) => readRelaxations(deps, actor, need)],
  ['questions', 'ooffoa', (deps, actor, { need }) => readQuestions(deps, actor, need, { length: 5 })],
  ['list-weights', 'oooooo', (deps, actor) => listWeights(deps, actor)],
  ['propose-weights', 'ooffff', (deps, actor) => proposeWeights(deps, actor)],
  // There is nothing of that fingerprint, so a conflict tells that the actor was let in.
  ['adopt-weights', 'cfffff', (deps, actor) => adoptWeights(deps, actor, { fingerprint: 'none', reason: 'why not' })],
  ['remake shortlist', 'ooffoa', (deps, actor, { need }) => remakeShortlist(deps, actor, need, 1)],
  ['import-members', 'ooffff', (deps, actor) => uploadImport(deps, actor, { ...MEMBER_SHEET })],
  ['import-needs', 'ooffoo', (deps, actor) => uploadImport(deps, actor, { ...MEMBER_SHEET, kind: 'needs' })],
  ['list imports', 'ooffoo', (deps, actor) => listImports(deps, actor, { limit: 5 })],
  // Of the first of them somebody must still say what its columns are, of the second every row is being tried.
  ['read import', 'ooffaa', (deps, actor) => readImport(deps, actor, 1)],
  ['import faults', 'ooffaa', (deps, actor) => listImportFaults(deps, actor, 1, { limit: 5 })],
  ['left alone', 'ooffaa', (deps, actor) => listLeftAlone(deps, actor, 1, { limit: 5, language: 'sv' })],
  ['faulty rows', 'aaffaa', (deps, actor) => makeFaultyRows(deps, actor, 1, 'sv')],
  ['plan import', 'ccffaa', (deps, actor) => planImport(deps, actor, 2, { columns: ['name', null], key: 'name' })],
  ['run import', 'ccffaa', (deps, actor) => runImport(deps, actor, 1)],
  ['stop import', 'ccffaa', (deps, actor) => stopImport(deps, actor, 1)],
  ['undo import', 'ccffaa', (deps, actor) => undoImport(deps, actor, 1)],
  ['discard import', 'ccffaa', (deps, actor) => discardImport(deps, actor, 2)],
  ['export-members', 'oooooo', (deps, actor) => exportMembers(deps, actor, { format: 'csv', language: 'sv' })],
  ['export-needs', 'oooooo', (deps, actor) => exportNeeds(deps, actor, { format: 'csv', language: 'sv' })],
  [
    'create-key',
    'offfff',
    (deps, actor) => createKey(deps, actor, { role: 'cluster-leader', name: 'Techtank', scopes: SCOPES }),
  ],
  ['list-keys', 'offfff', (deps, actor) => listKeys(deps, actor, { limit: 5 })],
  ['read-log', 'offfff', (deps, actor) => readLog(deps, actor, { limit: 5 })],
  ['verify log', 'offfff', (deps, actor) => verifyLog(deps, actor)],
  ['read-supplier-log', 'oooaff', (deps, actor, { supplier }) => readSupplierLog(deps, actor, supplier, { limit: 5 })],
  ['read-requirement-log', 'ooffoa', (deps, actor, { need }) => readRequirementLog(deps, actor, need, { limit: 5 })],
  ['read-session', 'oooooo', (deps, actor) => readSession(deps, actor)],
  ['make-sign-in-link', 'ffffff', (deps, actor) => makeDemoLinks(deps, actor, [])],
  ['set-up link', 'ffffff', (deps, actor) => makeSetUpLink(deps, actor)],
  ['sign-in link', 'ffffff', (deps, actor) => makeSignInLink(deps, actor, 'nobody@matchverk.example')],
  ['list-accounts', 'ooffff', (deps, actor) => listAccounts(deps, actor, { limit: 5 })],
  // Nobody has said under which address the product runs, so a conflict tells that the actor was let in.
  [
    'manage-organisation-accounts',
    'ccffff',
    (deps, actor) => invitePerson(deps, actor, { ...INVITED, role: 'purchaser', buyerId: id.buyer('jaguar') }),
  ],
  [
    'manage-leader-accounts',
    'cfffff',
    (deps, actor) => invitePerson(deps, actor, { ...INVITED, role: 'cluster-leader' }),
  ],
  // Nor is there such an account.
  ['change account', 'aaffff', (deps, actor) => changeAccount(deps, actor, NO_ACCOUNT, {})],
  ['end sessions', 'aaffff', (deps, actor) => endSessionsOf(deps, actor, NO_ACCOUNT)],
  ['remove membership', 'aaffff', (deps, actor) => removeMembership(deps, actor, NO_ACCOUNT, 'none' as MembershipId)],
  // There is no such key, so an absence tells that the actor was let in.
  ['revoke-key', 'afffff', (deps, actor) => revokeKey(deps, actor, 'no-such-key' as KeyId)],
  ['list-mails', 'offfff', (deps, actor) => listMails(deps, actor, { limit: 5 })],
  // Nor is there such a mail.
  ['read mail', 'afffff', (deps, actor) => readMail(deps, actor, 'no-such-mail' as MailId)],
  ['retry-mail', 'afffff', (deps, actor) => retryMail(deps, actor, 'no-such-mail' as MailId)],
  // Nobody looks after the profile, so a conflict tells that the actor was let in.
  ['remind-supplier', 'ccffff', (deps, actor, { supplier }) => remindSupplier(deps, actor, supplier)],
  ['remind several', 'ooffff', (deps, actor) => remindSuppliers(deps, actor, [])],
  ['read-reminder', 'oooaff', (deps, actor, { supplier }) => readLastReminder(deps, actor, supplier)],
];

/** The operation of the rows that are named otherwise. */
const OPERATION_OF: Readonly<Record<string, Operation>> = {
  'create requirement': 'save-requirement',
  'create supplier': 'enter-suppliers',
  'read supplier': 'list-suppliers',
  'change profile': 'save-profile',
  'profile revisions': 'read-profile',
  'profile revision': 'read-profile',
  needs: 'list-requirements',
  confirmations: 'read-profile',
  'one-pager': 'read-profile',
  'certificate documents': 'read-profile',
  'certificate document': 'read-profile',
  'remove certificate document': 'save-certificate-document',
  'read buyer': 'list-buyers',
  'requirement revisions': 'read-requirement',
  'requirement revision': 'read-requirement',
  'publish requirement': 'save-requirement',
  'withdraw requirement': 'save-requirement',
  'export shortlist': 'read-shortlist',
  'compare suppliers': 'read-shortlist',
  'export comparison': 'read-shortlist',
  'shortlist versions': 'read-shortlist',
  'shortlist moves': 'read-shortlist',
  'match names': 'read-shortlist',
  'explain match': 'read-shortlist',
  'withdraw decision': 'decide-match',
  team: 'read-shortlist',
  'remake shortlist': 'read-shortlist',
  'load schemes': 'load-reference-data',
  'list imports': 'import-needs',
  'read import': 'import-members',
  'import faults': 'import-members',
  'left alone': 'import-members',
  'faulty rows': 'import-members',
  'plan import': 'import-members',
  'run import': 'import-members',
  'stop import': 'import-members',
  'undo import': 'import-members',
  'discard import': 'import-members',
  'cancel run': 'rescore-everything',
  'resume run': 'rescore-everything',
  'verify log': 'read-log',
  relaxations: 'read-shortlist',
  'set-up link': 'make-sign-in-link',
  'sign-in link': 'make-sign-in-link',
  'change account': 'manage-organisation-accounts',
  'end sessions': 'manage-organisation-accounts',
  'remove membership': 'manage-organisation-accounts',
  questions: 'read-shortlist',
  'read mail': 'list-mails',
  'remind several': 'remind-supplier',
};

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp', {
    texts: { sv: 'hemligt' },
    visibility: { texts: { to: 'cluster' } },
    sites: [aSite({ capabilities: [aCapability('stamping')], certificates: [CERTIFICATE] })],
  });
  await enterSupplier(flows.deps, 'ytab');
  await enterRequirement(flows.deps, 'bracket');
  await enterRequirement(flows.deps, 'a-draft', { state: 'draft' });
  await rescoreEverything(flows.deps);
  await uploadImport(flows.deps, LEADER, MEMBER_SHEET);
  const { number } = await uploadImport(flows.deps, LEADER, MEMBER_SHEET);
  await planImport(flows.deps, LEADER, number, { columns: ['name', null], key: 'name' });
});

afterAll(() => flows.close());

async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof Problem) return error.kind;
    throw error;
  }
}

test.each(TABLE)('%s lets in whom it should, and nobody else', async (_name, expected, call) => {
  const outcomes: string[] = [];
  for (const actor of ACTORS) outcomes.push((await outcomeOf(call(flows.deps, actor, STORED))).charAt(0));
  expect(outcomes.join('')).toBe(expected);
});

/** The first fault of whoever is refused; nothing for whoever is let in, whatever comes of it then. */
async function refusalOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [fault] = error.faults;
    return error.kind === 'forbidden' ? `${fault?.code} ${fault?.value}` : undefined;
  }
  return undefined;
}

const ABOUT_RECORDS = TABLE.filter(([, , call]) => /\{ (?:need|supplier)/.test(call.toString()));

test('there are calls about records to try with records that are not there', () => {
  expect(ABOUT_RECORDS.length).toBeGreaterThan(10);
});

test.each(ABOUT_RECORDS)(
  '%s tells of what is not there no more than of what is not yours',
  async (_name, expected, call) => {
    const failure = (actor: Actor, ids: Ids) =>
      call(flows.deps, actor, ids).then(
        () => 'let in',
        (error: unknown) => error,
      );
    for (const [index, actor] of ACTORS.entries()) {
      const missing = await failure(actor, MISSING);
      const wasLetIn = !'fa'.includes(expected.charAt(index));
      expect(missing).toBeInstanceOf(Problem);
      if (wasLetIn) expect(missing).toMatchObject({ kind: 'absent', faults: [{ code: 'absent', path: '' }] });
      else expect(missing).toEqual(await failure(actor, STORED));
    }
  },
);

test.each(TABLE)('%s wants the scope of its operation, and that one alone', async (name, expected, call) => {
  const operation = OPERATION_OF[name] ?? (name as Operation);
  const needed = scopeOf(operation);
  const other: Scope = needed === 'read' ? 'write' : 'read';
  for (const [index, actor] of ACTORS.entries()) {
    const isRefusedByRole = expected.charAt(index) === 'f';
    expect(await refusalOf(call(flows.deps, { ...actor, scopes: [needed] }, STORED))).toBe(
      isRefusedByRole ? `not-allowed ${operation}` : undefined,
    );
    // Also where the record is not the actor's: whose it is, is not even asked.
    expect(await refusalOf(call(flows.deps, { ...actor, scopes: [other] }, STORED))).toBe(
      isRefusedByRole ? `not-allowed ${operation}` : `missing-scope ${needed}`,
    );
    expect(await refusalOf(call(flows.deps, { ...actor, scopes: [] }, STORED))).toBeDefined();
  }
});

test('every flow that an actor can call is in the table', () => {
  const folder = path.resolve(__dirname, '../../src/flows');
  const flowNames = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(ACTOR_FLOW)])
    .map(([, name]) => name ?? '');
  const tried = TABLE.map(([, , call]) => call.toString()).join();
  expect(flowNames.length).toBeGreaterThan(20);
  expect(flowNames.filter((name) => !tried.includes(name)).sort()).toEqual(STEPS);
});

test('every operation of the house is in the table', () => {
  const names = TABLE.map(([name]) => name);
  const ofSessions = ['change-session', 'set-password'];
  expect(Object.keys(PERMISSIONS).filter((operation) => !names.includes(operation))).toEqual(ofSessions);
});

test('what is not yours and what is not there cannot be told apart', async () => {
  const failure = async (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    );
  const other = (name: string) => [
    failure(readRequirement(flows.deps, OTHER_PURCHASER, id.requirement(name))),
    failure(readShortlist(flows.deps, OTHER_PURCHASER, id.requirement(name))),
    failure(readShortlist(flows.deps, EDITOR, id.requirement(name))),
  ];
  const [foreign, missing] = await Promise.all([Promise.all(other('bracket')), Promise.all(other('nothing'))]);
  expect(foreign).toEqual(missing);
  const ofYtab = await failure(readProfile(flows.deps, EDITOR, id.supplier('ytab')));
  expect(ofYtab).toEqual(await failure(readProfile(flows.deps, LEADER, id.supplier('nothing'))));
});

test('a purchaser lists its own needs, a supplier all but drafts, and itself among the suppliers', async () => {
  const needs = async (actor: Actor) =>
    (await listRequirements(flows.deps, actor, { limit: 10 })).items.map((requirement) => requirement.id);
  expect(await needs(PURCHASER)).toEqual(['a-draft', 'bracket']);
  expect(await needs(OTHER_PURCHASER)).toEqual([]);
  expect(await needs(EDITOR)).toEqual(['bracket']);
  expect((await listSuppliers(flows.deps, EDITOR, { limit: 10 })).items.map((supplier) => supplier.id)).toEqual([
    'ebp',
  ]);
  expect(await outcomeOf(readRequirement(flows.deps, EDITOR, id.requirement('a-draft')))).toBe('absent');
});

test('a purchaser cannot pass a need to another buyer', async () => {
  const given = aRequirementDraft({ buyerId: id.buyer('aston-martin') });
  const saving = saveRequirement(flows.deps, PURCHASER, NEED, { draft: given, expectedRevision: 1 });
  expect(await outcomeOf(saving)).toBe('absent');
});

test('a profile is read without what its reader may not see', async () => {
  const textOf = async (actor: Actor) => (await readProfile(flows.deps, actor, EBP)).profile.texts.sv;
  expect(await Promise.all([EDITOR, LEADER, PURCHASER].map(textOf))).toEqual(['hemligt', 'hemligt', undefined]);
});

test('pages of a list follow on one another', async () => {
  const first = await listSuppliers(flows.deps, LEADER, { limit: 1 });
  const second = await listSuppliers(flows.deps, LEADER, { limit: 1, after: first.next });
  expect([first, second].map(({ items }) => items.map((supplier) => supplier.id))).toEqual([['ebp'], ['ytab']]);
  expect([first.next, second.next]).toEqual(['ebp', undefined]);
});

test('nobody is refused by the house itself', async () => {
  for (const [, , call] of TABLE)
    expect(['ok', 'conflict', 'absent', 'invalid']).toContain(await outcomeOf(call(flows.deps, HOUSE, STORED)));
});
