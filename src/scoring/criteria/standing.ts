import { dayNumber } from '../../domain/calendar-date';
import type { Criterion } from '../ask';
import { met, UNMET } from '../measure';

/** Is the company still in business when production starts? A must of every need; it earns no points. */
export const standing: Criterion = ({ requirement }) => {
  const on = requirement.milestones.startOfProduction;
  const onDay = dayNumber(on);
  return [
    {
      criterion: 'standing',
      key: 'standing',
      necessity: 'must',
      asked: { about: 'standing', on },
      measure: ({ ceasedDay }, row) => ((ceasedDay[row] ?? 0) > onDay ? met(1000) : UNMET),
      describe(columns, row) {
        const held = columns.standings[columns.standing[row] ?? 0] ?? { kind: 'active' };
        const said = columns.evidence[columns.supplierEvidence[row] ?? 0];
        const evidence = held.kind === 'ceased' ? held.evidence : said;
        return { held: { about: 'standing', standing: held }, ...(evidence && { evidence }) };
      },
      reach: {
        holdings: [],
        classes: [{ of: { is: 'ceased', by: onDay }, best: UNMET }],
        otherwise: met(1000),
        isExact: true,
      },
    },
  ];
};
