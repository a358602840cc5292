import { type Fault, shown } from '../../domain/problem';
import { DIMENSIONS } from '../../domain/supplier/envelope';
import type { Capability, Certificate, Site } from '../../domain/supplier/site';
import type { Policy } from '../../scoring/policy';
import {
  checkDate,
  checkDuplicates,
  checkEvidence,
  checkId,
  checkLength,
  checkLine,
  checkMaterial,
  checkName,
  checkOrder,
  checkPlace,
  checkProcess,
  checkRange,
  checkScheme,
} from '../check-values';
import { checkVisibility } from './check-visibility';

const MAX_CAPABILITIES = 200;
const MAX_CERTIFICATES = 100;
const MAX_MATERIALS = 100;

/** Every fault of a site with its capabilities and certificates. */
export function checkSite(site: Site, policy: Policy, path: string): readonly Fault[] {
  const { capabilities = [], certificates = [] } = site;
  return [
    ...checkId(site.id, `${path}/id`),
    ...checkName(site.name, `${path}/name`),
    ...checkPlace(site.place, `${path}/place`),
    ...checkLength(capabilities, `${path}/capabilities`, MAX_CAPABILITIES),
    ...capabilities.flatMap((capability, index) =>
      checkCapability(capability, policy, `${path}/capabilities/${index}`),
    ),
    ...checkLength(certificates, `${path}/certificates`, MAX_CERTIFICATES),
    ...certificates.flatMap((certificate, index) =>
      checkCertificate(certificate, policy, `${path}/certificates/${index}`),
    ),
  ];
}

function checkCapability(capability: Capability, { taxonomy }: Policy, path: string): readonly Fault[] {
  const { id, process, materials = [], envelope, evidence, visibility } = capability;
  return [
    ...checkId(id, `${path}/id`),
    ...checkProcess(process, `${path}/process`, taxonomy),
    ...checkLength(materials, `${path}/materials`, MAX_MATERIALS),
    ...materials.flatMap((material, index) => checkMaterial(material, `${path}/materials/${index}`, taxonomy)),
    ...checkDuplicates(materials, (index) => `${path}/materials/${index}`),
    ...DIMENSIONS.flatMap((dimension) => {
      const range = envelope[dimension];
      return range === undefined ? [] : checkRange(range, `${path}/envelope/${dimension}`);
    }),
    ...checkEvidence(evidence, `${path}/evidence`),
    ...checkVisibility(visibility, `${path}/visibility`),
  ];
}

function checkCertificate(certificate: Certificate, { schemes }: Policy, path: string): readonly Fault[] {
  const { id, scheme, state, number, issuer, scope, issued, expires, expected, evidence, visibility } = certificate;
  return [
    ...checkId(id, `${path}/id`),
    ...checkScheme(scheme, `${path}/scheme`, schemes),
    ...checkLine(number, `${path}/number`),
    ...checkLine(issuer, `${path}/issuer`),
    ...checkLine(scope, `${path}/scope`, 2_000),
    ...checkDate(issued, `${path}/issued`),
    ...checkDate(expires, `${path}/expires`),
    ...checkOrder(issued, expires, `${path}/expires`),
    ...checkDate(expected, `${path}/expected`),
    ...(expected !== undefined && state !== 'in-progress'
      ? [
          {
            code: 'not-allowed' as const,
            path: `${path}/expected`,
            value: shown(expected),
            expected: 'a certificate in progress',
          },
        ]
      : []),
    ...checkEvidence(evidence, `${path}/evidence`),
    ...checkVisibility(visibility, `${path}/visibility`),
  ];
}
