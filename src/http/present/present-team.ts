import type { z } from 'zod';
import type { TeamView } from '../../contract/match/team';
import { stepIn, type TeamNames, teamIn, transportIn } from '../../contract/wording/advice/team-wording';
import type { Bilingual } from '../../contract/wording/bilingual';
import { namesFor, namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import type { TeamPlace } from '../../domain/match/team';
import type { FoundTeam } from '../../flows/team/find-team';
import type { Sent } from '../route';
import { presentFinding } from './present-finding';
import { nameSupplier, presentNeed } from './present-shortlist';

/** A team with its sentences: in the language asked for, or in both. */
export function presentTeam(
  { requirement, team, names }: FoundTeam,
  language?: Language,
): Sent<z.input<typeof TeamView>> {
  const { lead, steps, transports, weakestCertificate, members, outcome, verdict, points, proof } = team;
  const said = (sentence: Bilingual) => (language === undefined ? sentence : { [language]: sentence[language] });
  const words = teamNamesFor(names);
  const at = ({ supplierId, site }: TeamPlace) => ({
    supplier: nameSupplier(names, supplierId),
    site,
    siteName: words.siteOf(supplierId, site),
  });
  const worded = (findings: readonly Parameters<typeof presentFinding>[0][], { supplierId }: TeamPlace) =>
    findings.map((finding) => presentFinding(finding, namesFor(names, supplierId), language));
  return {
    requirement: presentNeed(requirement),
    outcome,
    verdict,
    points,
    proof,
    summary: teamIn(team, words).map(said),
    ...(lead && { lead: { ...at(lead), verdict: lead.verdict, findings: worded(lead.findings, lead) } }),
    members: members.map(({ supplierId, ...member }) => ({ ...member, supplier: nameSupplier(names, supplierId) })),
    steps: steps.map(({ taken, ...step }) => ({
      ...step,
      ...(taken && {
        taken: { ...at(taken), source: taken.source, points: taken.points, findings: worded(taken.findings, taken) },
      }),
      sentences: said(stepIn({ ...step, ...(taken && { taken }) }, words)),
    })),
    transports: transports.map((transport) => ({
      afterStep: transport.afterStep,
      from: at(transport.from),
      ...(transport.to && { to: at(transport.to) }),
      km: transport.km,
      sentences: said(transportIn(transport, team, words)),
    })),
    totalKm: transports.reduce((sum, { km }) => sum + km, 0),
    ...(weakestCertificate && {
      weakestCertificate: {
        ...at(weakestCertificate),
        finding: presentFinding(weakestCertificate.finding, namesFor(names, weakestCertificate.supplierId), language),
      },
    }),
  };
}

/** The names for the sentences about a whole team. */
export function teamNamesFor(names: MatchNames): TeamNames {
  return {
    ...namesOf(names.taxonomy, names.schemes, [], names.buyerSites),
    supplier: (id) => names.suppliers.get(id)?.name ?? id,
    siteOf: (id, site) => namesFor(names, id).site(site),
  };
}
