import fc from 'fast-check';
import { restoreHidden } from '../../../src/domain/supplier/hidden-facts';
import { type Profile, profileAsSeenBy } from '../../../src/domain/supplier/profile';
import type { Visibility } from '../../../src/domain/supplier/visibility';
import { aCapability, aCertificate, aProfile, aSite, id } from '../../support/builders';

const cluster = { kind: 'cluster' } as const;
const hidden: Visibility = { to: 'private' };

const visibility = fc.constantFrom<Visibility | undefined>(
  undefined,
  hidden,
  { to: 'cluster' },
  { to: 'buyers', buyers: [id.buyer('jaguar')] },
);
const guard = (of: Visibility | undefined) => (of ? { visibility: of } : {});

const profile: fc.Arbitrary<Profile> = fc
  .record({ facts: fc.array(visibility, { maxLength: 4 }), texts: visibility, languages: visibility })
  .map(({ facts, texts, languages }) =>
    aProfile({
      texts: { en: 'We press.' },
      languages: ['sv'],
      sites: [
        aSite({
          capabilities: facts.map((of, number) =>
            aCapability('stamping', { id: id.capability(`c-${number}`), ...guard(of) }),
          ),
          certificates: [aCertificate('iso-9001', guard(facts[0]))],
        }),
      ],
      visibility: { ...(texts && { texts }), ...(languages && { languages }) },
    }),
  );

const sorted = ({ supplierId: _s, revision: _r, understood: _u, ...draft }: Profile) => ({
  ...draft,
  sites: draft.sites.map((site) => ({
    ...site,
    capabilities: [...(site.capabilities ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1)),
  })),
});

test('sending back what was read changes nothing, whatever was hidden', () => {
  fc.assert(
    fc.property(profile, (whole) => {
      const read = profileAsSeenBy(whole, cluster);
      expect(sorted({ ...whole, ...restoreHidden(read, whole, cluster) })).toEqual(sorted(whole));
    }),
  );
});

test('what the editor sees is the editor’s to change, and what is hidden stays', () => {
  const whole = aProfile({
    sites: [aSite({ capabilities: [aCapability('stamping'), aCapability('welding', { visibility: hidden })] })],
    languages: ['sv'],
    visibility: { languages: hidden },
  });
  const edited = { ...profileAsSeenBy(whole, cluster), sites: [aSite({ capabilities: [] })], languages: ['en'] };
  const restored = restoreHidden(edited, whole, cluster);
  expect(restored.sites[0]?.capabilities?.map(({ process }) => process)).toEqual(['welding']);
  expect(restored.languages).toEqual(['sv']);
});

test('a site that is taken away stays while something of it is hidden', () => {
  const whole = aProfile({ sites: [aSite({ certificates: [aCertificate('iso-9001', { visibility: hidden })] })] });
  expect(restoreHidden({ ...whole, sites: [] }, whole, cluster).sites).toEqual(whole.sites);
  const open = aProfile({ sites: [aSite({ certificates: [aCertificate('iso-9001')] })] });
  expect(restoreHidden({ ...open, sites: [] }, open, cluster).sites).toEqual([]);
});

test('the supplier itself sees all, and so nothing is put back', () => {
  const whole = aProfile({ languages: ['sv'], visibility: { languages: hidden } });
  const { languages: _gone, ...edited } = whole;
  expect(restoreHidden(edited, whole, { kind: 'owner' })).toEqual(edited);
});
