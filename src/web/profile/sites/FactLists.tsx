import { isSameValue } from '../../../domain/same-value';
import type { Evidence } from '../../../domain/supplier/evidence';
import { CAPABILITIES, CERTIFICATES, putFact } from '../../../domain/supplier/profile-part';
import type { Site } from '../../../domain/supplier/site';
import { useWords } from '../../screen/language';
import { AnswerList } from '../AnswerList';
import { newId } from '../draft/new-id';
import { useEditing } from '../editing';
import { CapabilityRow, NO_PROCESS } from './CapabilityRow';
import { CertificateRow, NO_SCHEME } from './CertificateRow';
import classes from './fact-row.module.css';
import { SITES_WORDS } from './words';

interface FactListProps {
  readonly site: Site;
  readonly before: Site | undefined;
  readonly proven: Site;
  readonly pointer: string;
  readonly put: (changes: Partial<Site>) => void;
}

/** What a site does. */
export function CapabilityList({ site, before, proven, pointer, put }: FactListProps) {
  const words = useWords(SITES_WORDS);
  const { edit, claim } = useEditing();
  const { capabilities } = site;
  const begin = () => {
    const begun = {
      id: newId<never>('capability'),
      process: NO_PROCESS,
      role: 'core',
      envelope: {},
      evidence: claim,
    } as const;
    edit((draft) => putFact(site.id, CAPABILITIES, begun)(draft).draft);
  };
  return (
    <AnswerList
      title={words.capabilities}
      count={capabilities?.length}
      silent={words.silentCapabilities}
      none={words.noCapabilities}
      addLabel={words.addCapability}
      onAdd={begin}
      sayNoneLabel={words.sayNone}
      onSayNone={() => put({ capabilities: [] })}
    >
      {capabilities !== undefined && capabilities.length > 0 && (
        <ul className={classes.list}>
          {capabilities.map((capability, index) => (
            <CapabilityRow
              key={capability.id}
              siteId={site.id}
              capability={capability}
              proven={evidenceIn(proven.capabilities, capability)}
              isChanged={isChanged(before?.capabilities, capability)}
              pointer={`${pointer}/capabilities/${index}`}
            />
          ))}
        </ul>
      )}
    </AnswerList>
  );
}

/** What a site holds or works on. */
export function CertificateList({ site, before, proven, pointer, put }: FactListProps) {
  const words = useWords(SITES_WORDS);
  const { edit, claim } = useEditing();
  const { certificates } = site;
  const begin = () => {
    const begun = { id: newId<never>('certificate'), scheme: NO_SCHEME, state: 'valid', evidence: claim } as const;
    edit((draft) => putFact(site.id, CERTIFICATES, begun)(draft).draft);
  };
  return (
    <AnswerList
      title={words.certificates}
      count={certificates?.length}
      silent={words.silentCertificates}
      none={words.noCertificates}
      addLabel={words.addCertificate}
      onAdd={begin}
      sayNoneLabel={words.sayNone}
      onSayNone={() => put({ certificates: [] })}
    >
      {certificates !== undefined && certificates.length > 0 && (
        <ul className={classes.list}>
          {certificates.map((certificate, index) => (
            <CertificateRow
              key={certificate.id}
              siteId={site.id}
              siteKind={site.kind}
              certificate={certificate}
              proven={evidenceIn(proven.certificates, certificate)}
              isChanged={isChanged(before?.certificates, certificate)}
              pointer={`${pointer}/certificates/${index}`}
            />
          ))}
        </ul>
      )}
    </AnswerList>
  );
}

interface Fact {
  readonly id: string;
  readonly evidence: Evidence;
}

function evidenceIn(proven: readonly Fact[] = [], { id, evidence }: Fact): Evidence {
  return proven.find((fact) => fact.id === id)?.evidence ?? evidence;
}

function isChanged(before: readonly Fact[] = [], fact: Fact): boolean {
  return !isSameValue(
    before.find(({ id }) => id === fact.id),
    fact,
  );
}
