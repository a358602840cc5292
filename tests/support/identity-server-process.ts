import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/**
 * A real provider of OpenID Connect, in a process of its own since Jest cannot load it. Whoever comes is signed in, without
 * being asked, as the person that the test has named last. It says its address when it is ready.
 */
let person: { readonly subject: string; readonly email: string; readonly isVerified: boolean } = {
  subject: 'nobody',
  email: 'nobody@cluster.example',
  isVerified: false,
};

const [clientId = '', clientSecret = '', returnTo = ''] = process.argv.slice(2);

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: person.email, email_verified: person.isVerified }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (req, res) => {
    const isInteraction = req.url?.startsWith('/interaction/');
    void (isInteraction ? letIn(provider, req, res) : answer(req, res));
  });
  process.send?.(issuer);
});

/** Says yes to whatever is asked. */
async function letIn(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { params, prompt } = await provider.interactionDetails(req, res);
  if (prompt.name === 'login') {
    await provider.interactionFinished(req, res, { login: { accountId: person.subject } });
    return;
  }
  const grant = new provider.Grant({ accountId: person.subject, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
}

process.on('message', (named: typeof person) => {
  person = named;
  process.send?.('named');
});
process.on('disconnect', () => process.exit());
