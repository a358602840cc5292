import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import classes from './imports.module.css';
import type { ImportFacts } from './use-import';
import { IMPORT_WORDS } from './words';

/** How many rows are new, changed, unchanged or at fault. */
export function Counts({ counts }: { readonly counts: ImportFacts['counts'] }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  return (
    <dl className={classes.counts}>
      {(['added', 'changed', 'unchanged', 'faulty'] as const).map((name) => (
        <div key={name} className={classes.count}>
          <dt>{words.counts[name]}</dt>
          <dd>{formatNumber(counts[name], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
