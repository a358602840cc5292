import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from '../../platform/logger';
import { readNewestChange } from '../change-numbers';
import { type DataSourceOptions, openDataSource } from '../data-source';
import { makeTryCounter, type TryCounter } from '../try-counter';
import { AccountStore } from './account/account-store';
import { DeviceStore } from './account/device-store';
import { KeyStore } from './account/key-store';
import { LinkStore } from './account/link-store';
import { SessionStore } from './account/session-store';
import { BuyerStore } from './demand/buyer-store';
import { NeedBatchStore } from './demand/need-batch-store';
import { NeedView } from './demand/need-view';
import { RequirementStore } from './demand/requirement-store';
import { WeightsStore } from './demand/weights-store';
import { EventStore } from './event-store';
import { HomeView } from './home-view';
import { ImportStore } from './import-store';
import { LogStore } from './log-store';
import { MailStore } from './mail/mail-store';
import { ReminderStore } from './mail/reminder-store';
import { DecisionStore } from './match/decision-store';
import { FairnessView } from './match/fairness-view';
import { RunStore } from './match/run-store';
import { ShortlistStore } from './match/shortlist-store';
import { StageEventStore } from './match/stage-event-store';
import { StandingStore } from './match/standing-store';
import { FundersView } from './outcome/funders-view';
import { FunnelView } from './outcome/funnel-view';
import { MemorandumStore } from './outcome/memorandum-store';
import { OutcomeStore } from './outcome/outcome-store';
import { ReferenceDataStore } from './reference-data-store';
import { SearchView } from './search-view';
import { SettingStore } from './setting-store';
import { CertificateDocumentStore } from './supplier/certificate-document-store';
import { ConfirmationStore } from './supplier/confirmation-store';
import { MemberBatchStore } from './supplier/member-batch-store';
import { MemberView } from './supplier/member-view';
import { ProfileStore } from './supplier/profile-store';
import { RemovalStore } from './supplier/removal-store';
import { SupplierStore } from './supplier/supplier-store';
import { AnswerLinkStore } from './trip/answer-link-store';
import { CalendarFeedStore } from './trip/calendar-feed-store';
import { MeetingStore } from './trip/meeting-store';
import { ParticipationStore } from './trip/participation-store';
import { TripStore } from './trip/trip-store';
import { WishStore } from './trip/wish-store';

/** All stores, bound to one transaction or to none. */
export interface Stores {
  readonly suppliers: SupplierStore;
  readonly profiles: ProfileStore;
  readonly memberBatches: MemberBatchStore;
  readonly confirmations: ConfirmationStore;
  readonly certificateDocuments: CertificateDocumentStore;
  readonly members: MemberView;
  readonly needBatches: NeedBatchStore;
  readonly needs: NeedView;
  readonly home: HomeView;
  readonly search: SearchView;
  readonly buyers: BuyerStore;
  readonly requirements: RequirementStore;
  readonly standings: StandingStore;
  readonly shortlists: ShortlistStore;
  readonly decisions: DecisionStore;
  readonly stageEvents: StageEventStore;
  readonly fairness: FairnessView;
  readonly memoranda: MemorandumStore;
  readonly outcomes: OutcomeStore;
  readonly funnels: FunnelView;
  readonly funders: FundersView;
  readonly events: EventStore;
  readonly keys: KeyStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly links: LinkStore;
  readonly settings: SettingStore;
  readonly referenceData: ReferenceDataStore;
  readonly weights: WeightsStore;
  readonly runs: RunStore;
  readonly mails: MailStore;
  readonly log: LogStore;
  readonly devices: DeviceStore;
  readonly reminders: ReminderStore;
  readonly imports: ImportStore;
  readonly removals: RemovalStore;
  readonly trips: TripStore;
  readonly tripWishes: WishStore;
  readonly participations: ParticipationStore;
  readonly meetings: MeetingStore;
  readonly answerLinks: AnswerLinkStore;
  readonly calendarFeeds: CalendarFeedStore;
}

/** Postgres as the flows see it. */
export interface Database {
  /** For single reads: each statement stands alone. */
  readonly stores: Stores;
  /** Beside every transaction: what fails has been tried all the same. */
  readonly tries: TryCounter;
  /** All or nothing. */
  inTransaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Several reads that see one moment. */
  inSnapshot<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** The number of the newest change, 0 before the first: who has seen it has missed nothing. */
  newestChange(): Promise<number>;
  /** Does it answer? */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects to Postgres, whose tables must be up to date: see `migrate`. */
export async function openDatabase(
  url: string,
  log: Logger,
  options: Pick<DataSourceOptions, 'poolSize'> = {},
): Promise<Database> {
  // Only the reason: the error carries the whole connection with it.
  const onPoolError = (error: Error) => log.warn({ reason: error.message }, 'an idle connection to Postgres broke');
  return databaseOver(await openDataSource(url, { ...options, onPoolError }));
}

function databaseOver(dataSource: DataSource): Database {
  return {
    stores: storesOver(dataSource.manager),
    tries: makeTryCounter(dataSource),
    inTransaction: (work) => dataSource.transaction((manager) => work(storesOver(manager))),
    inSnapshot: (work) => dataSource.transaction('REPEATABLE READ', (manager) => work(storesOver(manager))),
    newestChange: () => readNewestChange(dataSource.manager),
    isReady: async () => {
      try {
        await dataSource.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => dataSource.destroy(),
  };
}

function storesOver(manager: EntityManager): Stores {
  return {
    suppliers: new SupplierStore(manager),
    profiles: new ProfileStore(manager),
    memberBatches: new MemberBatchStore(manager),
    confirmations: new ConfirmationStore(manager),
    certificateDocuments: new CertificateDocumentStore(manager),
    members: new MemberView(manager),
    needBatches: new NeedBatchStore(manager),
    needs: new NeedView(manager),
    home: new HomeView(manager),
    search: new SearchView(manager),
    buyers: new BuyerStore(manager),
    requirements: new RequirementStore(manager),
    standings: new StandingStore(manager),
    shortlists: new ShortlistStore(manager),
    decisions: new DecisionStore(manager),
    stageEvents: new StageEventStore(manager),
    fairness: new FairnessView(manager),
    memoranda: new MemorandumStore(manager),
    outcomes: new OutcomeStore(manager),
    funnels: new FunnelView(manager),
    funders: new FundersView(manager),
    events: new EventStore(manager),
    keys: new KeyStore(manager),
    accounts: new AccountStore(manager),
    sessions: new SessionStore(manager),
    links: new LinkStore(manager),
    settings: new SettingStore(manager),
    referenceData: new ReferenceDataStore(manager),
    weights: new WeightsStore(manager),
    runs: new RunStore(manager),
    mails: new MailStore(manager),
    log: new LogStore(manager),
    devices: new DeviceStore(manager),
    reminders: new ReminderStore(manager),
    imports: new ImportStore(manager),
    removals: new RemovalStore(manager),
    trips: new TripStore(manager),
    tripWishes: new WishStore(manager),
    participations: new ParticipationStore(manager),
    meetings: new MeetingStore(manager),
    answerLinks: new AnswerLinkStore(manager),
    calendarFeeds: new CalendarFeedStore(manager),
  };
}
