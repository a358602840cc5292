import type { Fault } from './problem';

/** Length of a password, in characters. No rules of composition beside it: length is what costs a guesser time. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/**
 * What people choose first when twelve characters are asked for, with what they add to it taken away: the heads of published
 * lists of leaked passwords in English and Swedish, and the names around this product.
 */
const COMMON = new Set(
  `password passw passwd lösenord losenord hemligt hemlig secret letmein welcome välkommen valkommen admin administrator
   administratör user användare login logga root master default changeme trustno iloveyou loveyou jagälskardig jagalskardig
   sunshine princess prinsessa football fotboll baseball hockey ishockey superman batman spiderman pokemon starwars dragon monkey
   shadow whatever computer dator internet freedom michael jordan jennifer charlie daniel thomas andrea jessica ashley nicole
   sommar sommaren summer vinter vintern winter höst host autumn vår spring januari februari mars april maj juni juli
   augusti september oktober november december monday måndag sunday söndag sverige sweden stockholm göteborg goteborg malmö malmo
   volvo saab scania jaguar matchverk techtank olofström olofstrom blekinge leverantör leverantor supplier purchaser inköpare
   correcthorsebatterystaple thisismypassword mypassword mittlösenord mittlosenord nothing ingenting testtest testing test demo
   example exempel company företag foretag asdf qwer zxcv abcd`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Rows of the keyboard and of the school: a password that runs along one of them is a line, not a secret. */
const LINES = [
  '1234567890123456789012345678901234567890',
  '0987654321098765432109876543210987654321',
  'qwertyuiopåasdfghjklöäzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyzåäö',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

const DISTINCT_AT_LEAST = 5;
/** What must be left of a password when the person's own words are taken out of it. */
const OWN_BESIDE_NAME = 8;
/** Shorter words of a name occur in any text by chance. */
const NAME_WORD_LENGTH = 4;

/** Why a password will not do; none when it will. The password itself never stands in a fault. */
export function checkPassword(
  password: string,
  path: string,
  owner: { readonly name: string; readonly email: string },
): readonly Fault[] {
  const { min, max } = PASSWORD_LENGTH;
  const length = [...password].length;
  if (length < min) return [{ code: 'too-short', path, expected: `at least ${min} characters` }];
  if (length > max) return [{ code: 'too-long', path, expected: `at most ${max} characters` }];
  return isEasy(password, owner) ? [{ code: 'easy-to-guess', path }] : [];
}

function isEasy(password: string, owner: { readonly name: string; readonly email: string }): boolean {
  const folded = password.normalize('NFKC').toLowerCase();
  if (new Set(folded).size < DISTINCT_AT_LEAST) return true;
  if (LINES.some((line) => line.includes(folded))) return true;
  if (COMMON.has(lettersOf(folded)) || COMMON.has(halfOf(lettersOf(folded)))) return true;
  return withoutWordsOf(folded, owner).length < OWN_BESIDE_NAME;
}

const DISGUISES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

/** The letters beneath a disguise such as `P@ssw0rd2026!`: numbers and signs at the ends are taken off before the rest is read. */
function lettersOf(folded: string): string {
  const core = folded.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
  return [...core]
    .map((character) => DISGUISES[character] ?? character)
    .filter((character) => /\p{L}/u.test(character))
    .join('');
}

function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

function withoutWordsOf(folded: string, { name, email }: { readonly name: string; readonly email: string }): string {
  const words = `${name} ${email}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= NAME_WORD_LENGTH);
  return words.reduce((rest, word) => rest.replaceAll(word, ''), folded);
}
