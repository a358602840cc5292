import {
  type Icon,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconHelpCircle,
} from '@tabler/icons-react';
import type { Answer } from './match';
import classes from './match.module.css';

const ICONS: Readonly<Record<Answer, Icon>> = {
  met: IconCircleCheck,
  partly: IconCircleHalf2,
  unmet: IconCircleX,
  unknown: IconHelpCircle,
  'not-applicable': IconCircleMinus,
};

/** The mark of an answer. Its word stands beside it: see `wordAnswer`. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  const Mark = ICONS[answer];
  return (
    <span className={`${classes[answer]} ${classes.mark}`} style={{ display: 'inline-flex', paddingTop: 2 }}>
      <Mark size={16} stroke={2} aria-hidden />
    </span>
  );
}
