import type { z } from 'zod';
import type {
  CoverageDetailView,
  CoverageView,
  GapsView,
  QuestionsView,
  RelaxationsView,
} from '../../contract/match/advice';
import {
  answerSentence,
  gapIn,
  improvementSentence,
  relaxationSentence,
} from '../../contract/wording/advice/advice-wording';
import type { Bilingual } from '../../contract/wording/bilingual';
import { type Names, namesFor, namesOf } from '../../contract/wording/names';
import type { RequirementId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { type CoverageRow, type Improvement, isAnswer } from '../../domain/match/advice';
import type { ReadCoverage, ReadCoverageDetail } from '../../flows/advice/read-coverage';
import type { ReadGaps } from '../../flows/advice/read-gaps';
import type { ReadQuestions } from '../../flows/advice/read-questions';
import type { ReadRelaxations } from '../../flows/advice/read-relaxations';
import type { Sent } from '../route';
import { nameSupplier, presentNeed } from './present-shortlist';

type View<Schema extends z.ZodType> = Sent<z.input<Schema>>;

/** A supplier's gaps, each with what it comes to in words. */
export function presentGaps(
  { supplier, report, requirements, names }: ReadGaps,
  language?: Language,
): View<typeof GapsView> {
  const words = namesOf(names.taxonomy, names.schemes, names.sites, []);
  const needOf = (id: RequirementId) => {
    const requirement = requirements.get(id);
    if (requirement === undefined) throw new Error(`A gap names a need (${id}) that was not read.`);
    return presentNeed(requirement);
  };
  return {
    supplier: { id: supplier.id, name: supplier.name, standing: supplier.standing },
    now: report.now,
    gaps: report.gaps.map((gap) => ({
      improvements: gap.improvements.map((improvement) => presentImprovement(improvement, words, language)),
      moves: gap.moves.map(({ requirementId, from, to }) => ({ requirement: needOf(requirementId), from, to })),
      pointsGained: gap.pointsGained,
      asksMet: gap.asksMet,
      sentences: inLanguage(gapIn(gap, words), language),
    })),
    lookedAt: { needs: report.needs, singles: report.singles, sets: report.sets },
  };
}

/** What a buyer could give way on, and whom that lets in. */
export function presentRelaxations(
  { requirement, now, effects, relaxations, names }: ReadRelaxations,
  language?: Language,
): View<typeof RelaxationsView> {
  const words = namesOf(names.taxonomy, names.schemes, [], names.buyerSites);
  return {
    requirement: presentNeed(requirement),
    now,
    relaxations: effects.map((effect) => ({
      relaxation: effect.relaxation,
      moreQualified: effect.moreQualified,
      fewerExcluded: effect.fewerExcluded,
      letIn: effect.letIn.map(({ supplierId, ...stands }) => ({
        supplier: nameSupplier(names, supplierId),
        ...stands,
      })),
      sentences: inLanguage(relaxationSentence(effect, words), language),
    })),
    lookedAt: { relaxations },
  };
}

/** What to ask whom about a need. */
export function presentQuestions(
  { requirement, answers, found, withoutSite, suppliers, names }: ReadQuestions,
  language?: Language,
): View<typeof QuestionsView> {
  return {
    requirement: presentNeed(requirement),
    questions: answers.map((effect) => {
      const words = namesFor(names, effect.supplierId);
      const supplier = nameSupplier(names, effect.supplierId);
      return {
        supplier,
        answer: presentImprovement(effect.answer, words, language),
        from: effect.from,
        to: effect.to,
        sentences: inLanguage(answerSentence(effect, supplier.name, words), language),
      };
    }),
    found,
    withoutSite: withoutSite.map((supplierId) => nameSupplier(names, supplierId)),
    lookedAt: { suppliers },
  };
}

/** What the cluster lacks. */
export function presentCoverage({ coverage, names }: ReadCoverage, language?: Language): View<typeof CoverageView> {
  const words = namesOf(names.taxonomy, names.schemes, [], []);
  const { processes, schemes, needs, members } = coverage;
  const present = (row: CoverageRow) => ({ ...row, name: inLanguage(nameOf(row, words), language) });
  return { processes: processes.map(present), schemes: schemes.map(present), lookedAt: { needs, members } };
}

/** One thing that a supplier could change, in words too. */
export function presentImprovement(improvement: Improvement, names: Names, language?: Language) {
  return {
    ...improvement,
    isAnswer: isAnswer(improvement),
    sentences: inLanguage(improvementSentence(improvement, names), language),
  };
}

/** Who asks for one process or scheme, and who can. */
export function presentCoverageDetail({
  detail,
  requirements,
  suppliers,
}: ReadCoverageDetail): View<typeof CoverageDetailView> {
  return {
    needs: detail.needs.map(({ requirementId, ...need }) => {
      const requirement = requirements.get(requirementId);
      if (requirement === undefined) throw new Error(`The coverage names a need (${requirementId}) that was not read.`);
      return { requirement: presentNeed(requirement), ...need };
    }),
    members: detail.members.map(({ supplierId, stand }) => ({
      supplier: nameSupplier({ suppliers }, supplierId),
      stand,
    })),
  };
}

function nameOf({ of }: CoverageRow, names: Names): Bilingual {
  const name = (language: Language) =>
    'process' in of ? names.concept(of.process, language) : names.scheme(of.scheme, language);
  return { sv: name('sv'), en: name('en') };
}

function inLanguage(sentences: Bilingual, language?: Language): Partial<Bilingual> {
  return language === undefined ? sentences : { [language]: sentences[language] };
}
