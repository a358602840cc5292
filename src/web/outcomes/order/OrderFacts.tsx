import { wordLabel } from '../../../contract/wording/label-wording';
import { wordMoney } from '../../../contract/wording/outcome/money-wording';
import { formatDay, formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import classes from '../outcomes.module.css';
import { OUTCOME_WORDS } from '../words';
import type { Order } from './order-draft';

interface OrderFactsProps {
  readonly order: Order;
  /** What is told before and after it, as terms with what is said of them. */
  readonly before?: readonly (readonly [string, string])[];
  readonly after?: readonly (readonly [string, string])[];
}

/** What is stated of an order, and what is not. */
export function OrderFacts({ order, before = [], after = [] }: OrderFactsProps) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const value = order.valuePerYear && words.perYear(wordMoney(order.valuePerYear, language));
  const years = order.years !== undefined && words.overYears(formatNumber(order.years, language));
  const rows: readonly (readonly [string, string])[] = [
    ...before,
    [words.orderedOn, formatDay(order.orderedOn, language)],
    [words.value, [value ?? words.notStated, years].filter((part) => part !== false).join(', ')],
    [words.startsOn, order.startsOn === undefined ? words.notStated : formatDay(order.startsOn, language)],
    [words.jobs, order.jobs === undefined ? words.notStated : formatNumber(order.jobs, language)],
    [words.withoutHelp, wordLabel('withoutHelp', order.withoutHelp, language)],
    ...after,
  ];
  return (
    <dl className={classes.facts}>
      {rows.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
