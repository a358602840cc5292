import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Who signs in at the provider. */
export interface ProvidersPerson {
  readonly subject: string;
  readonly email: string;
  /** Has the provider made sure that the address is his? */
  readonly isVerified: boolean;
}

/** A real provider of OpenID Connect on this machine. */
export interface TestIdentityServer {
  readonly issuer: string;
  /** From now on whoever comes is this person. */
  become(person: ProvidersPerson): Promise<void>;
  close(): Promise<void>;
}

/** Starts one that knows one client. */
export async function startIdentityServer(
  clientId: string,
  clientSecret: string,
  returnTo: string,
): Promise<TestIdentityServer> {
  const script = path.join(__dirname, 'identity-server-process.ts');
  const child = fork(script, [clientId, clientSecret, returnTo], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [issuer] = await once(child, 'message');
  return {
    issuer,
    become: async (person) => {
      const named = once(child, 'message');
      child.send(person);
      await named;
    },
    close: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
