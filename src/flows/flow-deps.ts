import type { Database } from '../db/stores/stores';
import type { IdentityProvider } from '../platform/identity-provider';
import type { Logger } from '../platform/logger';
import type { Mailer } from '../platform/mailer';
import type { Passwords } from '../platform/passwords';
import type { RoutingService } from '../platform/routing-service';
import type { Bell } from '../queue/bell';
import type { EventFeed } from './events/event-feed';
import type { MatchIndex } from './match-index/match-index';
import type { ReferenceSource } from './reference/reference-source';

/** What every flow is handed. Flows have no clock, connection or setting of their own. */
export interface FlowDeps {
  readonly database: Database;
  readonly bell: Bell;
  readonly now: () => Date;
  readonly log: Logger;
  readonly reference: ReferenceSource;
  /** Empty until the first rescoring or trial, so that a process which only answers people pays nothing for it. */
  readonly index: MatchIndex;
  /** Absent where no mail server is configured: mails then stay in the outbox. */
  readonly mailer?: Mailer;
  /** What happens, for those who watch. It looks at nothing while nobody does. */
  readonly events: EventFeed;
  /** Where people reach the product, without a slash at the end, where the configuration says so: see `readPublicAddress`. */
  readonly publicUrl?: string;
  readonly passwords: Passwords;
  /** Absent where people sign in by link and password alone. */
  readonly identityProvider?: IdentityProvider;
  /** Absent where drives are reckoned from distances alone. */
  readonly routing?: RoutingService;
}
