import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Finding, Remedy } from '../domain/match/assessment';
import type { Evidence } from '../domain/supplier/evidence';

/** 230 kB in 0.3 ms to 15 kB. Higher qualities and deflate take longer than the few kilobytes are worth that they save. */
const COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Bytes that come out at once: a whole list. */
const DECOMPRESSION = { chunkSize: 262_144 };

/** What a finding repeats of the need. */
type AskPart = Pick<Finding, 'criterion' | 'ask' | 'necessity' | 'asked' | 'maximum'>;

/** What a finding says of its supplier alone; `of` and `evidence` are places in the lists beside it. */
interface OwnPart extends Pick<Finding, 'answer' | 'points' | 'held'> {
  readonly of: number;
  readonly evidence: number | undefined;
  readonly remedy: Remedy | undefined;
}

interface FindingsText {
  readonly asks: readonly AskPart[];
  readonly evidence: readonly Evidence[];
  /** Of each entry. */
  readonly findings: readonly (readonly OwnPart[])[];
}

/**
 * The findings of a list's entries as JSON, in which every ask and every piece of evidence stands once: less than half of what
 * it would be written out. Equal findings give the same text, whichever objects they share.
 */
export function writeFindings(findingsOfEntries: readonly (readonly Finding[])[]): Buffer {
  const asks = new AskParts();
  const evidence = new EvidenceParts();
  const ownPart = (finding: Finding): OwnPart => ({
    of: asks.numberOf(finding),
    answer: finding.answer,
    points: finding.points,
    held: finding.held,
    evidence: finding.evidence && evidence.numberOf(finding.evidence),
    remedy: finding.remedy,
  });
  const findings = findingsOfEntries.map((ofEntry) => ofEntry.map(ownPart));
  const written: FindingsText = { asks: asks.list, evidence: evidence.list, findings };
  return Buffer.from(JSON.stringify(written));
}

/** Makes what `writeFindings` has written small. At once: handing it to another thread takes longer than doing it. */
export function packFindings(written: Buffer): Buffer {
  return brotliCompressSync(written, COMPRESSION);
}

/** The findings of each entry, out of what `packFindings` has made. */
export function unpackFindings(packed: Buffer): readonly (readonly Finding[])[] {
  const { asks, evidence, findings }: FindingsText = JSON.parse(brotliDecompressSync(packed, DECOMPRESSION).toString());
  return findings.map((ofEntry) =>
    ofEntry.map(({ of, evidence: proof, remedy, ...own }) => {
      const ask = asks[of];
      const shown = proof === undefined ? undefined : evidence[proof];
      if (ask === undefined) throw new Error(`A packed finding is of an ask (${of}) that the list does not have.`);
      return { ...ask, ...own, ...(shown && { evidence: shown }), ...(remedy && { remedy }) };
    }),
  );
}

/** The asks that occur, in order of arrival. Within a list one name stands for one ask; two that differ are still told apart. */
class AskParts {
  readonly list: AskPart[] = [];
  private readonly byName = new Map<string, number>();

  numberOf(finding: Finding): number {
    const known = this.byName.get(finding.ask);
    if (known !== undefined && isSameAsk(this.list[known], finding)) return known;
    const { criterion, ask, necessity, asked, maximum } = finding;
    const number = this.list.push({ criterion, ask, necessity, asked, maximum }) - 1;
    this.byName.set(ask, number);
    return number;
  }
}

function isSameAsk(one: AskPart | undefined, other: AskPart): boolean {
  if (one?.criterion !== other.criterion || one.necessity !== other.necessity) return false;
  if (one.maximum !== other.maximum) return false;
  return one.asked === other.asked || JSON.stringify(one.asked) === JSON.stringify(other.asked);
}

/** The pieces of evidence that occur, in order of arrival: by object first, which is quick, then by what they say. */
class EvidenceParts {
  readonly list: Evidence[] = [];
  private readonly byObject = new Map<Evidence, number>();
  private readonly byText = new Map<string, number>();

  numberOf(evidence: Evidence): number {
    const known = this.byObject.get(evidence);
    if (known !== undefined) return known;
    const text = JSON.stringify(evidence);
    const number = this.byText.get(text) ?? this.list.push(evidence) - 1;
    this.byText.set(text, number);
    this.byObject.set(evidence, number);
    return number;
  }
}
