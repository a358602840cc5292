import { checkPassword } from '../../../src/domain/password';

const OWNER = { name: 'Anna Karlsson', email: 'anna.karlsson@ebp.example' };
const codes = (password: string) => checkPassword(password, '/password', OWNER).map(({ code }) => code);

test.each([
  'fyra torra granar i motvind',
  'correct horse battery',
  'ab12cd34ef56',
  'Zq!8vTr2#mLp',
  'annas katt heter Molle',
  'sommaren jag lärde mig svetsa',
  'пароль из лесной воды',
])('%j is taken', (password) => {
  expect(codes(password)).toEqual([]);
});

test.each([
  'passwordpassword',
  'P@ssw0rd2026!!',
  'Lösenord1234',
  'losenord!!!!!!',
  'sommaren2026',
  'Volvo-Volvo-2026',
  '123456789012',
  'qwertyuiopas',
  'abcdefghijklmn',
  '1q2w3e4r5t6y',
  'aaaaaaaaaaaaaaaa',
  'abababababab',
  'Matchverk2026!',
])('%j is easy to guess', (password) => {
  expect(codes(password)).toEqual(['easy-to-guess']);
});

test.each(['AnnaKarlsson1', 'karlsson-ebp-1', 'anna.karlsson@ebp.example'])(
  '%j is little but the name and address of its owner',
  (password) => {
    expect(codes(password)).toEqual(['easy-to-guess']);
  },
);

test('a password has at least 12 characters, counted as people count them, and at most 200', () => {
  expect(codes('tre granar')).toEqual(['too-short']);
  expect(codes('🌲🌳🌴🌵🌾🌿')).toEqual(['too-short']);
  expect(codes('gran '.repeat(41))).toEqual(['too-long']);
});

test('no fault holds the password', () => {
  for (const password of ['hemligt', 'passwordpassword', 'x'.repeat(300)]) {
    expect(JSON.stringify(checkPassword(password, '/password', OWNER))).not.toContain(password);
  }
});
