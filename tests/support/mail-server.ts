import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  /** Headers and body, undecoded. */
  readonly raw: string;
}

/** A real SMTP server on this machine. */
export interface TestMailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** Starts one that takes everything, but from addresses at `refuse.example`, which it refuses for good, and `busy.example`, for now. */
export async function startMailServer(options: { readonly password?: string } = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: options.password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password }, _session, done) =>
      password === options.password ? done(null, { user: 'matchverk' }) : done(new Error('Invalid password')),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [recipient] = envelope.rcptTo;
        received.push({ to: recipient?.address ?? '', raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${options.password === undefined ? '' : `matchverk:${options.password}@`}127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusalOf(address: string): Error | null {
  if (address.endsWith('@refuse.example')) return Object.assign(new Error('No such user'), { responseCode: 550 });
  if (address.endsWith('@busy.example')) return Object.assign(new Error('Try later'), { responseCode: 451 });
  return null;
}
