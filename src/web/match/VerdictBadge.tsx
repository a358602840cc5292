import { type Icon, IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import { wordVerdict } from '../../contract/wording/label-wording';
import { useLanguage } from '../screen/language';
import type { Verdict } from './match';
import classes from './match.module.css';

const ICONS: Readonly<Record<Verdict, Icon>> = {
  qualified: IconCircleCheck,
  conditional: IconCircleHalf2,
  excluded: IconCircleX,
};

/** The mark of a verdict alone, for where its word stands beside it anyway. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Mark = ICONS[verdict];
  return (
    <span className={`${classes[verdict]} ${classes.mark}`} style={{ display: 'inline-flex' }}>
      <Mark size={16} stroke={2} aria-hidden />
    </span>
  );
}

/** A verdict by a mark and a word, so that nobody has to tell colours apart. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { language } = useLanguage();
  return (
    <span className={classes.verdict}>
      <VerdictIcon verdict={verdict} />
      {wordVerdict(verdict, language)}
    </span>
  );
}
