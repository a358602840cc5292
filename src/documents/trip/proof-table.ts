import { wordLabel } from '../../contract/wording/label-wording';
import type { Names } from '../../contract/wording/names';
import type { CertificateId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Assessment } from '../../domain/match/assessment';
import type { Profile } from '../../domain/supplier/profile';
import { clip } from '../pdf/clip';
import type { Content, HeadingLevel } from '../pdf/content';
import { WORDS } from './words';

/** What the member holds that answers what the buyers ask. */
export interface ProofPaper {
  readonly profile: Pick<Profile, 'sites'>;
  readonly assessments: readonly Assessment[];
  readonly names: Names;
  readonly language: Language;
}

const SHOWN = { number: 40, site: 40, issuer: 40 } as const;

/** The certificates that carry the findings, each once, with what stands on them. */
export function proofTable(
  { profile, assessments, names, language }: ProofPaper,
  level: HeadingLevel,
): readonly Content[] {
  const carrying = carryingCertificates(assessments);
  const held = profile.sites.flatMap((site) =>
    (site.certificates ?? []).filter(({ id }) => carrying.has(id)).map((certificate) => ({ site, certificate })),
  );
  return [
    { heading: WORDS.proof[language], level },
    held.length === 0
      ? { text: WORDS.noProof[language] }
      : {
          heads: [WORDS.certificate, WORDS.validUntil, WORDS.site, WORDS.evidence].map((head) => head[language]),
          widths: ['*', 105, 105, 110],
          rows: held.map(({ site, certificate }) => {
            const { scheme, number, issuer, state, expires, expected, evidence } = certificate;
            const called = [names.scheme(scheme, language), ...(number ? [clip(number, SHOWN.number)] : [])].join(', ');
            const until = expires ?? (expected && `${{ sv: 'väntas', en: 'expected' }[language]} ${expected}`);
            const isPlain = state === 'valid';
            const mark = evidence.illustrative ? `, ${{ sv: 'exempel', en: 'illustrative' }[language]}` : '';
            return [
              {
                text: [
                  { text: called },
                  ...(issuer ? [{ text: `  ${clip(issuer, SHOWN.issuer)}`, style: 'small' as const }] : []),
                ],
              },
              { text: [until ?? '–', ...(isPlain ? [] : [wordLabel('certificateState', state, language)])].join(', ') },
              { text: clip(site.name, SHOWN.site) },
              { text: `${wordLabel('evidenceTier', evidence.tier, language)} ${evidence.on}${mark}`, style: 'small' },
            ];
          }),
        },
  ];
}

/** Those by which something that is asked is met, or partly met. */
function carryingCertificates(assessments: readonly Assessment[]): ReadonlySet<CertificateId> {
  return new Set(
    assessments
      .flatMap(({ findings }) => findings)
      .flatMap(({ held, answer }) =>
        held.about === 'certificate' && (answer === 'met' || answer === 'partly') ? [held.certificate] : [],
      ),
  );
}
