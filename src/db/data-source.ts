import { DataSource } from 'typeorm';
import { CreateTables1767225600000 } from '../../migrations/1767225600000-create-tables';
import { CreateAdoptedWeights1795392000000 } from '../../migrations/1795392000000-create-adopted-weights';
import { CreateRuns1795395600000 } from '../../migrations/1795395600000-create-runs';
import { PackShortlists1795399200000 } from '../../migrations/1795399200000-pack-shortlists';
import { CreateAccounts1796010000000 } from '../../migrations/1796010000000-create-accounts';
import { CreateMails1796020000000 } from '../../migrations/1796020000000-create-mails';
import { CreateTries1796020100000 } from '../../migrations/1796020100000-create-tries';
import { CreateLog1796030000000 } from '../../migrations/1796030000000-create-log';
import { CreateImports1796040000000 } from '../../migrations/1796040000000-create-imports';
import { CreateCertificateDocuments1796050000000 } from '../../migrations/1796050000000-create-certificate-documents';
import { CreateProfileConfirmations1796060000000 } from '../../migrations/1796060000000-create-profile-confirmations';
import { CreateEvents1796060100000 } from '../../migrations/1796060100000-create-events';
import { WithdrawDecisions1796080000000 } from '../../migrations/1796080000000-withdraw-decisions';
import { PartImportFiles1796090000000 } from '../../migrations/1796090000000-part-import-files';
import { CreateTrips1796100000000 } from '../../migrations/1796100000000-create-trips';
import { CreateOutcomes1796110000000 } from '../../migrations/1796110000000-create-outcomes';
import { KNOWN_DEVICES } from './stores/account/device-store';
import { API_KEYS } from './stores/account/key-store';
import { BUYERS } from './stores/demand/buyer-store';
import { ADOPTED_WEIGHTS } from './stores/demand/weights-store';
import { EVENTS } from './stores/event-store';
import { LOG_ENTRIES } from './stores/log-store';
import { MAILS } from './stores/mail/mail-store';
import { REMINDERS } from './stores/mail/reminder-store';
import { DECISIONS } from './stores/match/decision-store';
import { STAGE_EVENTS } from './stores/match/stage-event-store';
import { SCHEME_VERSIONS, TAXONOMY_VERSIONS } from './stores/reference-data-store';
import { CERTIFICATE_DOCUMENTS } from './stores/supplier/certificate-document-store';
import { PROFILE_CONFIRMATIONS } from './stores/supplier/confirmation-store';
import { ACCOUNTS, MEMBERSHIPS, SESSIONS, SETTINGS, SIGN_IN_LINKS } from './tables/account-tables';
import { IMPORT_CHANGES, IMPORT_FAULTS, IMPORT_FILES, IMPORTS, REMOVALS } from './tables/import-tables';
import { MEMORANDA, OUTCOME_REVISIONS, OUTCOMES } from './tables/outcome-tables';
import { REQUIREMENT_REVISIONS, REQUIREMENTS } from './tables/requirement-tables';
import { RUN_BATCHES, RUNS } from './tables/run-tables';
import { SHORTLISTS } from './tables/shortlist-tables';
import { PROFILE_REVISIONS, SUPPLIERS } from './tables/supplier-tables';
import { ANSWER_LINKS, CALENDAR_FEEDS, MEETINGS, PARTICIPATIONS, TRIP_WISHES, TRIPS } from './tables/trip-tables';
import { TRIES } from './try-counter';

const TABLES = [
  SUPPLIERS,
  PROFILE_REVISIONS,
  BUYERS,
  REQUIREMENTS,
  REQUIREMENT_REVISIONS,
  SHORTLISTS,
  DECISIONS,
  STAGE_EVENTS,
  TAXONOMY_VERSIONS,
  SCHEME_VERSIONS,
  API_KEYS,
  ADOPTED_WEIGHTS,
  RUNS,
  RUN_BATCHES,
  IMPORTS,
  IMPORT_FILES,
  IMPORT_FAULTS,
  IMPORT_CHANGES,
  REMOVALS,
  PROFILE_CONFIRMATIONS,
  CERTIFICATE_DOCUMENTS,
  MAILS,
  EVENTS,
  LOG_ENTRIES,
  ACCOUNTS,
  MEMBERSHIPS,
  SESSIONS,
  SIGN_IN_LINKS,
  SETTINGS,
  TRIES,
  KNOWN_DEVICES,
  REMINDERS,
  TRIPS,
  TRIP_WISHES,
  PARTICIPATIONS,
  MEETINGS,
  ANSWER_LINKS,
  CALENDAR_FEEDS,
  MEMORANDA,
  OUTCOMES,
  OUTCOME_REVISIONS,
];

/** Every change of the tables, in the order of their numbers. */
const MIGRATIONS = [
  CreateTables1767225600000,
  CreateAdoptedWeights1795392000000,
  CreateRuns1795395600000,
  PackShortlists1795399200000,
  CreateImports1796040000000,
  CreateProfileConfirmations1796060000000,
  CreateMails1796020000000,
  CreateEvents1796060100000,
  CreateLog1796030000000,
  CreateAccounts1796010000000,
  CreateCertificateDocuments1796050000000,
  WithdrawDecisions1796080000000,
  PartImportFiles1796090000000,
  CreateTrips1796100000000,
  CreateOutcomes1796110000000,
  CreateTries1796020100000,
];

/** How to hold the connection. */
export interface DataSourceOptions {
  /** Connections at most; a process needs few, since scoring happens in memory. */
  readonly poolSize?: number;
  /** Milliseconds after which Postgres gives up on a statement; 0 for never, which migrations need. */
  readonly statementTimeoutMs?: number;
  /** Told of connections that break while nobody uses them; the next query opens a new one. */
  readonly onPoolError?: (error: Error) => void;
}

/** 30 s: far above any statement of ours, far below the patience of whoever waits for a connection. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** Connects to Postgres. Tables are changed by migrations only. */
export async function openDataSource(url: string, options: DataSourceOptions = {}): Promise<DataSource> {
  const { poolSize = 8, statementTimeoutMs = STATEMENT_TIMEOUT_MS, onPoolError } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'matchverk',
    connectTimeoutMS: 10_000,
    synchronize: false,
    entities: [...TABLES],
    migrations: [...MIGRATIONS],
    poolErrorHandler: onPoolError ?? (() => undefined),
    extra: { statement_timeout: statementTimeoutMs },
  });
  return dataSource.initialize();
}
