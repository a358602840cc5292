import type { Fault } from '../../domain/problem';
import { shown } from '../../domain/problem';
import { isOrganisationNumber, type Supplier } from '../../domain/supplier/supplier';
import { checkDate, checkEvidence, checkId, checkName } from '../check-values';

/** What is wrong with a supplier's own facts; `path` is the pointer to it. */
export function checkSupplier(supplier: Supplier, path: string): readonly Fault[] {
  const { id, name, organisationNumber, standing, evidence } = supplier;
  return [
    ...checkId(id, `${path}/id`),
    ...checkName(name, `${path}/name`),
    ...(organisationNumber === undefined || isOrganisationNumber(organisationNumber)
      ? []
      : [
          {
            code: 'malformed' as const,
            path: `${path}/organisationNumber`,
            value: shown(organisationNumber),
            expected: 'an organisation number',
          },
        ]),
    ...(standing.kind === 'ceased'
      ? [
          ...checkDate(standing.on, `${path}/standing/on`),
          ...checkEvidence(standing.evidence, `${path}/standing/evidence`),
        ]
      : []),
    ...checkEvidence(evidence, `${path}/evidence`),
  ];
}
