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
      measure: ({ ceasedDay }) => (ceasedDay > onDay ? met(1000) : UNMET),
      describe: ({ supplier }) => ({
        held: { about: 'standing', standing: supplier.standing },
        evidence: supplier.standing.kind === 'ceased' ? supplier.standing.evidence : supplier.evidence,
      }),
    },
  ];
};
