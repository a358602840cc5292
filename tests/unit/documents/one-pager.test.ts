import { writeOnePager } from '../../../src/documents/one-pager/one-pager';
import type { Language } from '../../../src/domain/language';
import { assess } from '../../../src/scoring/assess';
import { prepareProfile } from '../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import {
  aBuyerSite,
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  id,
  SMALL_POLICY,
} from '../../support/builders';
import { readPdf } from '../../support/read-pdf';

const LONG = 'å'.repeat(400);

/** More of everything than any supplier has. */
const CROWDED = Array.from({ length: 20 }, (_site, at) =>
  aSite({
    id: id.site(`site-${at}`),
    name: `Łódź ${LONG}`,
    capabilities: Array.from({ length: 30 }, (_one, number) =>
      aCapability('stamping', { id: id.capability(`c-${at}-${number}`), evidence: anEvidence({ source: LONG + at }) }),
    ),
    certificates: Array.from({ length: 30 }, (_one, number) =>
      aCertificate('iatf-16949', { id: id.certificate(`z-${at}-${number}`), number: LONG }),
    ),
  }),
);

function paperOf(sites: readonly ReturnType<typeof aSite>[]) {
  const supplier = aSupplier({ name: 'Exempelverken i Åmål AB' });
  const profile = aProfile({ sites, texts: { sv: LONG.repeat(20) } });
  const requirement = aRequirement({
    steps: [aStep('stamping'), aStep('spot-welding')],
    certificates: [aCertificateAsk('iatf-16949')],
  });
  const assessment = assess(
    prepareRequirement(requirement, aBuyerSite(), SMALL_POLICY),
    prepareProfile(supplier, profile, SMALL_POLICY),
  );
  const names = {
    ...SMALL_POLICY,
    suppliers: new Map([[supplier.id, supplier]]),
    sites: new Map([[supplier.id, sites]]),
    buyerSites: [aBuyerSite()],
  };
  return { supplier, profile, names, match: { requirement, buyer: 'Jaguar', assessment }, printedOn: '2026-11-29' };
}

test.each<[string, Language, ReturnType<typeof paperOf>]>([
  ['one site', 'sv', paperOf([aSite({ capabilities: [aCapability('stamping')], certificates: [] })])],
  ['no site at all', 'en', paperOf([])],
  ['more of everything than there is room for', 'en', paperOf(CROWDED)],
])('a supplier with %s goes onto two pages, in a document that tells its language', async (_name, language, paper) => {
  const bytes = await writeOnePager(paper, language);
  const read = readPdf(bytes);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect([1, 2]).toContain(read.pages);
  expect(read.language).toBe({ sv: 'sv-SE', en: 'en-GB' }[language]);
  expect(read.claimsAccessible).toBe(true);
  expect(read.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
  expect(read.objects).not.toMatch(/\/URI|\/JavaScript|\/EmbeddedFile/);
});
