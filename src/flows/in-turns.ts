import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one turn lasts, milliseconds: long enough to get on, short enough for nobody to notice. */
const TURN_MS = 20;

/** Runs work that stops now and then to the end, and lets everything else in the process have its turn in between. */
export async function inTurns<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let turnBegan = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - turnBegan < TURN_MS) continue;
    await nextTurn();
    turnBegan = performance.now();
  }
}

/** Does the same to each, in turns. */
export async function mapInTurns<From, To>(each: readonly From[], change: (one: From) => To): Promise<readonly To[]> {
  return inTurns(mapping(each, change));
}

function* mapping<From, To>(each: readonly From[], change: (one: From) => To): Generator<undefined, readonly To[]> {
  const made: To[] = [];
  for (const one of each) {
    made.push(change(one));
    yield undefined;
  }
  return made;
}
