import { inBoth, joined } from '../../contract/wording/bilingual';
import { countryIn, languageIn } from '../../contract/wording/findings/quantity-wording';
import { namesFor } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import type { Profile } from '../../domain/supplier/profile';
import type { Meeting } from '../../domain/trip/meeting';
import type { TripBuyer, TripPlace } from '../../domain/trip/trip';
import { clip } from '../pdf/clip';
import type { Content } from '../pdf/content';
import { type BriefedNeed, needBrief } from './need-brief';
import { NAME_SHOWN } from './programme-tables';
import { hoursOf, weekdayIn } from './spoken-times';
import { fact } from './trip-cover';
import { WORDS } from './words';

/** A meeting with what the member may know of it. */
export interface BriefedMeeting {
  readonly meeting: Meeting;
  /** Whom the member meets. */
  readonly people: Pick<TripBuyer, 'name' | 'languages'>;
  /** The buyer's name. */
  readonly buyer: string;
  readonly place: TripPlace;
  /** Those that are talked about, the best match first. */
  readonly needs: readonly BriefedNeed[];
}

/** The meeting as one is prepared for it: where, in which language, why, and what will be asked. */
export function meetingBrief(
  briefed: BriefedMeeting,
  profile: Profile,
  names: MatchNames,
  language: Language,
): readonly Content[] {
  const own = namesFor(names, profile.supplierId);
  return [
    ...whereAndWhen(briefed, language),
    fact(WORDS.languages[language], languageSentence(briefed.people.languages, profile.languages, language)),
    ...(briefed.needs.length === 0 ? [{ text: WORDS.noNeed[language] }] : []),
    ...briefed.needs.flatMap((need) => needBrief(need, own, language)),
  ];
}

/** Where and when the two meet. */
export function whereAndWhen(
  { meeting, place }: Pick<BriefedMeeting, 'meeting' | 'place'>,
  language: Language,
): readonly Content[] {
  const { town, region, country, latitude, longitude } = place.place;
  const opens = place.opens.filter(({ date }) => date === meeting.date).map(hoursOf);
  const atTable = meeting.table > 1 ? [`${WORDS.table[language]} ${meeting.table}`] : [];
  const address = [clip(place.name, NAME_SHOWN), town, ...(region ? [region] : []), countryIn(country)[language]];
  return [
    { heading: WORDS.whereAndWhen[language], level: 3 },
    fact(WORDS.time[language], [weekdayIn(meeting.date)[language], hoursOf(meeting), ...atTable].join(', ')),
    fact(WORDS.place[language], [...new Set(address)].join(', ')),
    ...(opens.length === 0 ? [] : [fact(WORDS.opens[language], opens.join(', '))]),
    fact(WORDS.position[language], `${latitude.toFixed(4)}, ${longitude.toFixed(4)} (WGS 84)`),
  ];
}

/** Which languages the two have in common, as far as both have said. */
function languageSentence(theirs: readonly string[], ours: readonly string[] | undefined, language: Language): string {
  if (theirs.length === 0)
    return { sv: 'De har inte angett något språk.', en: 'They have stated no language.' }[language];
  const [they, we] = [listIn(theirs), listIn(ours ?? [])];
  const speak = { sv: `De talar ${they.sv}.`, en: `They speak ${they.en}.` }[language];
  if (ours === undefined)
    return `${speak} ${{ sv: 'Er profil anger inget språk.', en: 'Your profile states no language.' }[language]}`;
  const shared = theirs.filter((code) => ours.includes(code));
  if (shared.length > 0) {
    const both = listIn(shared);
    return `${speak} ${{ sv: `Gemensamt med er: ${both.sv}.`, en: `In common with you: ${both.en}.` }[language]}`;
  }
  const none = {
    sv: `Ni har inget språk gemensamt: er profil anger ${we.sv}.`,
    en: `You have no language in common: your profile states ${we.en}.`,
  };
  return ours.length === 0 ? speak : `${speak} ${none[language]}`;
}

function listIn(codes: readonly string[]) {
  return codes.length === 0 ? inBoth(() => '') : joined(codes.map(languageIn), 'and');
}
