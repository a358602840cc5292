import type { CalendarDate } from './calendar-date';
import { type CertificateAsk, dayOfMilestone, type Milestone, type Milestones } from './demand/requirement';
import type { BuyerId, CertificateId, RequirementId, SchemeId, SiteId, SupplierId } from './ids';
import type { Texts } from './language';
import type { Verdict } from './match/assessment';
import type { SchemeBook } from './reference/scheme';

/** A supplier by name. */
export interface NamedSupplier {
  readonly id: SupplierId;
  readonly name: string;
}

/** A need by name. */
export interface NamedNeed {
  readonly id: RequirementId;
  readonly title: Texts;
  readonly buyerId: BuyerId;
}

/** A certificate that lapses before a need that it counts for asks for it, or soon in any case. */
export interface LapsingCertificate {
  readonly supplier: NamedSupplier;
  readonly siteId: SiteId;
  readonly certificateId: CertificateId;
  readonly scheme: SchemeId;
  readonly expires: CalendarDate;
  /** Needs on whose shortlist the supplier stands and that ask for it on a later day, the nearest first. */
  readonly needs: readonly (NamedNeed & { readonly by: Milestone; readonly on: CalendarDate })[];
}

/** A member of whom nothing has been heard for a year. */
export interface SilentMember extends NamedSupplier {
  /** When its profile was last saved or confirmed; ISO 8601 with zone. */
  readonly heardAt: string;
}

/** A supplier that has come to stand on a shortlist, or stands on it with another verdict. */
export interface MovedMatch extends NamedSupplier {
  readonly verdict: Verdict;
  /** Absent where it was not on the list, or was excluded. */
  readonly before?: Verdict;
  readonly rank: number;
}

/** A shortlist that has moved. */
export interface MovedShortlist {
  readonly need: NamedNeed;
  readonly madeAt: string;
  readonly from: number;
  readonly to: number;
  /** Newcomers and those with another verdict, best first. */
  readonly matches: readonly MovedMatch[];
  /** How many have left it. */
  readonly left: number;
}

/** An open need for which nobody is fit, and how many would be if something changed. */
export interface UncoveredNeed {
  readonly need: NamedNeed;
  readonly startOfProduction: CalendarDate;
  readonly conditional: number;
}

/** An open need, and how many of the ten best are qualified and have not been decided on. */
export interface UndecidedNeed {
  readonly need: NamedNeed;
  readonly undecided: number;
}

/** A need that a supplier has come to fit. */
export interface NewlyFitting {
  readonly need: NamedNeed;
  readonly verdict: Verdict;
}

/** What needs a hand today. What is not for its reader is empty. */
export interface Home {
  /** From when on something is new: a moment, ISO 8601. */
  readonly since: string;
  readonly lapsing: readonly LapsingCertificate[];
  readonly silent: { readonly count: number; readonly members: readonly SilentMember[] };
  readonly uncovered: readonly UncoveredNeed[];
  readonly moved: readonly MovedShortlist[];
  readonly undecided: readonly UndecidedNeed[];
  readonly fitting: readonly NewlyFitting[];
  readonly failedMails: number;
}

/** An open need and the certificates that it asks for. */
export interface AskingNeed extends NamedNeed {
  readonly certificates: readonly CertificateAsk[];
  readonly milestones: Milestones;
}

/** The ask of the need that the certificate would meet, were it still in force on that day; undefined where there is none. */
export function missedAsk(
  { certificates, milestones }: AskingNeed,
  { scheme, expires }: Pick<LapsingCertificate, 'scheme' | 'expires'>,
  schemes: SchemeBook,
): { readonly by: Milestone; readonly on: CalendarDate } | undefined {
  const missed = certificates
    .filter(({ anyOf }) => anyOf.some((asked) => schemes.pathOfProof(scheme, asked) !== undefined))
    .map(({ by }) => ({ by, on: dayOfMilestone(milestones, by) }))
    .filter(({ on }) => expires < on)
    .sort((one, other) => one.on.localeCompare(other.on));
  return missed[0];
}
