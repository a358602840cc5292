import type { ProblemType } from '../contract/problem';
import type { Fault } from '../domain/problem';

/** A failure that only HTTP knows, such as a method that an address does not have. */
export class HttpProblem extends Error {
  readonly type: ProblemType;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(type: ProblemType, faults: readonly Fault[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(type);
    this.name = 'HttpProblem';
    this.type = type;
    this.faults = faults;
    this.headers = headers;
  }
}
