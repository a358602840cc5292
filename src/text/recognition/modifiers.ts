import type { LabelIndex } from '../lexicon/label-index';
import { TRADE_MODIFIERS } from '../words/trade-words';

/** First parts of known Swedish compounds, and the stems of the trades: what may stand before a word of the trade. */
export function modifiersOf({ labels, forms, tradeStems }: LabelIndex): ReadonlySet<string> {
  const modifiers = new Set([...TRADE_MODIFIERS, ...tradeStems.keys()]);
  for (const [label, senses] of labels) {
    if (label.includes(' ') || !senses.some(({ language }) => language === 'sv')) continue;
    if (senses.some(({ isWeak, code }) => !isWeak && code === undefined)) modifiers.add(label);
    for (let at = 3; at <= label.length - 4; at++) {
      const rest = label.slice(at);
      if (labels.has(rest) || forms.has(rest)) modifiers.add(label.slice(0, at));
    }
  }
  return modifiers;
}
