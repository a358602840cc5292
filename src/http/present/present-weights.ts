import type { z } from 'zod';
import type { WeightsProposalView, WeightsVersionView } from '../../contract/reference/weights';
import {
  effectIn,
  inForceRightIn,
  NO_CHANGE,
  needEffectIn,
  originIn,
  rightIn,
  sampleIn,
  tooFewIn,
} from '../../contract/wording/advice/weights-wording';
import type { SupplierId } from '../../domain/ids';
import type { LearningBasis } from '../../domain/reference/weights';
import type { WeightsVersion } from '../../flows/weights/list-weights';
import type { WeightsEffect } from '../../flows/weights/measure-effect';
import type { WeightsProposal } from '../../flows/weights/propose-weights';
import type { Sent } from '../route';
import { presentNeed } from './present-shortlist';

type View<Schema extends z.ZodType> = Sent<z.input<Schema>>;

/** What the decisions say about the weights, as data and in sentences. */
export function presentWeightsProposal(proposal: WeightsProposal): View<typeof WeightsProposalView> {
  const { inForce, outcome } = proposal;
  if (outcome === 'too-few') {
    const { sample, atLeast } = proposal;
    return { outcome, inForce, sample, atLeast, sentences: [...sampleIn(sample), tooFewIn(sample, atLeast)] };
  }
  const { weights, basis } = proposal;
  const said = { outcome, inForce, ...presentBasis(basis), weights };
  const sentences = [...sampleIn(basis), ...rightIn(basis)];
  if (outcome === 'no-change') return { ...said, sentences: [...sentences, NO_CHANGE] };
  const { inForceRight, fingerprint, effect } = proposal;
  return {
    ...said,
    inForceRight,
    fingerprint,
    effect: { needs: effect.needs, changes: presentChanges(effect) },
    sentences: [
      ...sentences,
      ...(inForce.version > 0 ? [inForceRightIn(inForce.rulesVersion, inForceRight)] : []),
      effectIn(effect.needs, effect.changes.length),
    ],
  };
}

function presentChanges({ changes, suppliers }: WeightsEffect) {
  const named = (ids: readonly SupplierId[]) =>
    ids.flatMap((id) => {
      const supplier = suppliers.get(id);
      return supplier ? [{ id, name: supplier.name, standing: supplier.standing }] : [];
    });
  return changes.map(({ requirement, changedPlaces, enters, leaves }) => {
    const [coming, going] = [named(enters), named(leaves)];
    const names = (list: typeof coming) => list.map(({ name }) => name);
    return {
      requirement: presentNeed(requirement),
      changedPlaces,
      enters: coming,
      leaves: going,
      sentence: needEffectIn(changedPlaces, names(coming), names(going)),
    };
  });
}

/** One version of the weights, and where it comes from. */
export function presentWeightsVersion({ adopted, ...version }: WeightsVersion): View<typeof WeightsVersionView> {
  if (adopted === undefined) return { ...version, origin: originIn(undefined) };
  const { source, ...person } = adopted;
  return {
    ...version,
    ...person,
    origin: originIn(source),
    ...(source.from === 'proposal' ? { learntFrom: presentBasis(source.basis) } : { sameAsVersion: source.version }),
  };
}

function presentBasis({ right, ...sample }: LearningBasis) {
  return { sample, right };
}
