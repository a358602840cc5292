import { changesBetween } from '../../../src/web/profile/draft/changes';
import { mergeDrafts, nameOfPath } from '../../../src/web/profile/draft/merge-drafts';
import { aCapability, aCertificate, aProfileDraft, aSite, id } from '../../support/builders';

const stamping = aCapability('stamping', { id: id.capability('press'), envelope: { pressForceKn: { max: 4000 } } });
const iso = aCertificate('iso-9001', { id: id.certificate('iso'), expires: '2027-01-01' });
const base = aProfileDraft({
  texts: { sv: 'Vi pressar.' },
  sites: [aSite({ capabilities: [stamping], certificates: [iso] })],
});
const [site] = base.sites;
if (site === undefined) throw new Error('The builders gave no site.');

const withSite = (changes: Partial<typeof site>) => ({ ...base, sites: [{ ...site, ...changes }] });
const withForce = (max: number) =>
  withSite({ capabilities: [{ ...stamping, envelope: { ...stamping.envelope, pressForceKn: { max } } }] });

test('changes are told by place, to the field of the fact', () => {
  const after = { ...withForce(8000), texts: {} };
  expect(changesBetween(base, after)).toEqual([
    { path: ['texts', 'sv'], before: 'Vi pressar.', after: undefined },
    {
      path: ['sites', site.id, 'capabilities', 'press', 'envelope', 'pressForceKn'],
      before: { max: 4000 },
      after: { max: 8000 },
    },
  ]);
  expect(changesBetween(base, structuredClone(base))).toEqual([]);
});

test('what two people changed in different fields is put together, whoever is merged onto whom', () => {
  const mine = withForce(8000);
  const theirs = { ...withSite({ certificates: [{ ...iso, expires: '2030-01-01' }] }), languages: ['sv'] };
  const { draft, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(changesBetween(base, draft)).toHaveLength(3);
  expect(mergeDrafts(base, theirs, mine).draft).toEqual(draft);
});

test('what both changed is told, kept as mine, and taken from the other where that is chosen', () => {
  const path = ['sites', site.id, 'capabilities', 'press', 'envelope', 'pressForceKn'];
  const merged = mergeDrafts(base, withForce(8000), withForce(6300));
  expect(merged.conflicts).toEqual([{ path, mine: { max: 8000 }, theirs: { max: 6300 } }]);
  expect(merged.draft).toEqual(withForce(8000));
  const chosen = mergeDrafts(base, withForce(8000), withForce(6300), new Set([nameOfPath(path)]));
  expect(chosen.draft).toEqual(withForce(6300));
});

test('both may add to a list, and what one takes away untouched stays away', () => {
  const welding = aCapability('spot-welding', { id: id.capability('weld') });
  const coating = aCapability('e-coating', { id: id.capability('coat') });
  const mine = withSite({ capabilities: [stamping, welding], certificates: [] });
  const { draft, conflicts } = mergeDrafts(base, mine, withSite({ capabilities: [stamping, coating] }));
  expect(conflicts).toEqual([]);
  expect(draft.sites[0]?.capabilities?.map((each) => each.id)).toEqual(['press', 'weld', 'coat']);
  expect(draft.sites[0]?.certificates).toEqual([]);
});
