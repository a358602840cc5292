import type { Taxonomy } from '../../domain/reference/concept';
import type { LabelIndex, Sense } from '../lexicon/label-index';
import { TRADE_MODIFIERS } from '../words/trade-words';

/** First parts of known Swedish compounds, and the stems of the trades: what may stand before a word of the trade. */
export function modifiersOf({ labels, forms, tradeStems }: LabelIndex, { concepts }: Taxonomy): ReadonlySet<string> {
  const kindOf = ({ concept }: Sense) => concepts.get(concept)?.kind;
  const modifiers = new Set([...TRADE_MODIFIERS, ...tradeStems.keys()]);
  for (const [label, senses] of labels) {
    if (label.includes(' ') || !senses.some(({ language }) => language === 'sv')) continue;
    const isKnown = (sense: Sense) => sense.code === undefined && (!sense.isWeak || kindOf(sense) === 'material');
    if (senses.some(isKnown)) modifiers.add(label);
    if (!senses.some((sense) => kindOf(sense) === 'process')) continue;
    for (let at = 3; at <= label.length - 4; at++) {
      const rest = label.slice(at);
      if (labels.has(rest) || forms.has(rest)) modifiers.add(label.slice(0, at));
    }
  }
  return modifiers;
}
