import { type RefObject, useCallback } from 'react';
import { useWords } from '../../screen/language';
import { useShortcut } from '../../screen/shortcuts';
import { SHORTLIST_WORDS } from '../words';
import type { DecisionKind } from './use-decisions';

/**
 * The keys of a list: J and K walk through it, Enter opens, as on every button; Shift+K keeps, X rejects, I invites.
 *
 * @param onDecide what is decided on the supplier in focus; undefined where whoever looks decides nothing
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  onDecide: ((supplierId: string, kind: DecisionKind) => void) | undefined,
): void {
  const words = useWords(SHORTLIST_WORDS);
  const next = useCallback(() => step(list.current, 1), [list]);
  const previous = useCallback(() => step(list.current, -1), [list]);
  const decide = useCallback(
    (kind: DecisionKind) => {
      const supplierId = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (supplierId !== undefined) onDecide?.(supplierId, kind);
    },
    [onDecide],
  );
  const keep = useCallback(() => decide('keep'), [decide]);
  const reject = useCallback(() => decide('reject'), [decide]);
  const invite = useCallback(() => decide('invite'), [decide]);
  useShortcut({ keys: 'J', does: words.keyDown, run: next });
  useShortcut({ keys: 'K', does: words.keyUp, run: previous });
  useShortcut({ keys: 'shift+K', does: words.keyDecide.keep, run: keep });
  useShortcut({ keys: 'X', does: words.keyDecide.reject, run: reject });
  useShortcut({ keys: 'I', does: words.keyDecide.invite, run: invite });
}

/** Moves the focus to the row after or before the one that has it; to the first where none has. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-open-row]') ?? [])];
  const row = document.activeElement?.closest('[data-row]');
  const at = buttons.findIndex((button) => row?.contains(button));
  const target = buttons[at === -1 ? 0 : Math.min(Math.max(at + by, 0), buttons.length - 1)];
  target?.focus();
}
