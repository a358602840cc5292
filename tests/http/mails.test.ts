import { MailsPage, MailView } from '../../src/contract/mail';
import { postMail } from '../../src/flows/mail/post-mail';
import { NOW } from '../support/test-flows';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const MAILS = '/api/v1/mails';

const post = (to: string) =>
  api.flows.database.inTransaction((stores) =>
    postMail(
      stores,
      {
        to,
        language: 'sv',
        kind: 'invitation',
        subject: 'Hej',
        text: 'Öppna länken',
        html: '<p>Öppna</p>',
        why: 'Därför.',
      },
      NOW,
    ),
  );

test('the outbox shows every mail, its words only when one is opened, and never as markup', async () => {
  const first = await post('anna@ebp.example');
  await post('bo@ytab.example');
  const as = api.as(api.keys.administrator);
  const page = contracted(await as.get(`${MAILS}?limit=1`).expect(200), MailsPage);
  expect(page).toMatchObject({ hasServer: false, items: [{ state: 'waiting', attempts: 0 }] });
  const rest = contracted(await as.get(`${MAILS}?after=${page.next}`).expect(200), MailsPage);
  expect([...page.items, ...rest.items].map(({ to }) => to).sort()).toEqual(['anna@ebp.example', 'bo@ytab.example']);
  const answer = await as.get(`${MAILS}/${first}`).expect(200);
  expect(contracted(answer, MailView)).toMatchObject({ to: 'anna@ebp.example', text: 'Öppna länken', why: 'Därför.' });
  expect(answer.text).not.toContain('<p>');
});

test('only an administrator sees the outbox, and has a mail tried again', async () => {
  const id = await post('eva@ebp.example');
  for (const key of [api.keys.leader, api.keys.ebp, api.keys.jaguar]) {
    for (const call of [
      api.as(key).get(MAILS),
      api.as(key).get(`${MAILS}/${id}`),
      api.as(key).post(`${MAILS}/${id}/retry`),
    ]) {
      expect(problemOf(await call).status).toBe(403);
    }
  }
  const again = await api.as(api.keys.administrator).post(`${MAILS}/${id}/retry`).expect(200);
  expect(contracted(again, MailView)).toMatchObject({ id, state: 'waiting' });
});
