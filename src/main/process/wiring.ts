import { openDatabase } from '../../db/stores/stores';
import { makeEventFeed } from '../../flows/events/event-feed';
import type { FlowDeps } from '../../flows/flow-deps';
import { makeMatchIndex } from '../../flows/match-index/match-index';
import { makeReferenceSource } from '../../flows/reference/reference-source';
import { connectIdentityProvider } from '../../platform/identity-provider';
import type { Logger } from '../../platform/logger';
import { openMailer } from '../../platform/mailer';
import { makePasswords } from '../../platform/passwords';
import { connectRoutingService } from '../../platform/routing-service';
import { openBell } from '../../queue/bell';
import { checkRedis } from '../../queue/check-redis';
import { connectQueue, type QueueConnections, queueAddressOf } from '../../queue/connection';
import { makeClosers } from './closers';
import type { ConfigWithDatabase } from './join-database';

/** What the flows of one process need, opened. */
export interface Wiring {
  readonly deps: FlowDeps;
  readonly queue: QueueConnections;
  readonly close: () => Promise<void>;
}

/**
 * Opens what the flows need: database, bell, reference data, match index.
 *
 * It asks one question of the tables, so that a database without them is told now and not at the first request.
 */
export async function openWiring(config: ConfigWithDatabase, log: Logger): Promise<Wiring> {
  const closers = makeClosers();
  try {
    const address = queueAddressOf(config.redisUrl, config.databaseUrl);
    await checkRedis(address);
    const database = await openDatabase(config.databaseUrl, log);
    closers.add(() => database.close());
    await database.stores.referenceData.findVersions();
    const queue = connectQueue(address, log);
    closers.add(() => queue.close());
    const bell = openBell(queue);
    closers.add(() => bell.close());
    const reference = makeReferenceSource(database);
    const index = makeMatchIndex(database, reference);
    const mailer = config.mailServer && openMailer(config.mailServer);
    if (mailer !== undefined) closers.add(mailer.close);
    const events = makeEventFeed(database, log);
    closers.add(() => events.close());
    const deps: FlowDeps = {
      database,
      bell,
      now: () => new Date(),
      log,
      reference,
      index,
      events,
      passwords: makePasswords(),
      ...(mailer !== undefined && { mailer }),
      ...(config.identityServer && { identityProvider: connectIdentityProvider(config.identityServer) }),
      ...(config.routingUrl !== undefined && { routing: connectRoutingService(config.routingUrl) }),
      ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    };
    return { deps, queue, close: closers.closeAll };
  } catch (error) {
    await closers.closeAll().catch(() => {});
    throw error;
  }
}
