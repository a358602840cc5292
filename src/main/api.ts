import { makeApp } from '../http/app';
import { runProcess } from './process/run-process';
import { serve } from './process/serve';
import { untilStopped } from './process/stop-signal';
import { offerSetUp } from './terminal/screen/offer-set-up';

void runProcess(async ({ deps, config, log, stop, closers }) => {
  const served = await serve(makeApp(deps, config), config);
  closers.add(served.close);
  // First, so that nobody who only watches is waited for.
  closers.add(() => deps.events.close());
  await offerSetUp(deps, served.address);
  log.info({ address: served.address }, 'api ready');
  await untilStopped(stop);
  log.info('api stops');
}).then(() => process.exit());
