import { TEAM_WEIGHTS } from '../../domain/trip/team-choice';
import type { TripDraft } from '../../domain/trip/trip';
import { addColumn, addRow, type Entry, emptyModel, type LinearModel } from '../solver/linear-model';
import type { Field } from './candidates';
import { costOf, ownPoints } from './team-points';

/**
 * The choice as a model. Its first columns are the candidates: 1 for a seat. Given who has a seat, the best meetings are whole
 * by themselves (a transport problem), so that their columns need not be.
 */
export function teamModel({ candidates, mostOfBuyers, needs }: Field, trip: TripDraft): LinearModel {
  const model = emptyModel();
  for (const candidate of candidates) {
    addColumn(model, { worth: ownPoints(candidate), lower: candidate.isGiven ? 1 : 0, upper: 1, isWhole: true });
  }
  const ofBuyer = mostOfBuyers.map((): Entry[] => []);
  for (const [seat, { worths, most }] of candidates.entries()) {
    const meetings: Entry[] = [];
    for (const [buyer, worth] of worths.entries()) {
      if (worth <= 0) continue;
      const column = addColumn(model, { worth, upper: 1, isWhole: false });
      meetings.push([column, 1]);
      ofBuyer[buyer]?.push([column, 1]);
      addRow(
        model,
        [
          [column, 1],
          [seat, -1],
        ],
        { upper: 0 },
      );
    }
    if (meetings.length > most) addRow(model, [...meetings, [seat, -most]], { upper: 0 });
  }
  for (const [buyer, meetings] of ofBuyer.entries()) addRow(model, meetings, { upper: mostOfBuyers[buyer] ?? 0 });
  for (const need of needs) {
    const able = candidates.flatMap(({ covers }, seat): readonly Entry[] => (covers.has(need) ? [[seat, -1]] : []));
    const column = addColumn(model, { worth: TEAM_WEIGHTS.coveredNeed, upper: 1, isWhole: false });
    addRow(model, [[column, 1], ...able], { upper: 0 });
  }
  addLimits(model, candidates, trip);
  return model;
}

/** Seats and money. Those who join in any case do, even where they are too many or too dear. */
function addLimits(model: LinearModel, candidates: Field['candidates'], { seats, budgetSek }: TripDraft): void {
  const given = candidates.filter(({ isGiven }) => isGiven);
  addRow(
    model,
    candidates.map((_, seat): Entry => [seat, 1]),
    { upper: Math.max(seats, given.length) },
  );
  if (budgetSek === undefined) return;
  const costs = candidates.flatMap(({ member }, seat): readonly Entry[] =>
    member.costSek > 0 ? [[seat, member.costSek]] : [],
  );
  addRow(model, costs, { upper: Math.max(budgetSek, costOf(given)) });
}
