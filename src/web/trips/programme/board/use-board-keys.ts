import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../screen/language';
import { BOARD_WORDS } from '../words';
import type { BoardState } from './use-board';

interface BoardKeys {
  readonly board: BoardState;
  readonly save: () => void;
  readonly announce: (said: string) => void;
}

/** Taking steps of the board back and forth, by buttons and keys. */
export interface Undoing {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Ctrl/Cmd with Z takes back a step of the board, with Shift or by Y makes it again, and with S saves. As long as the board has
 * steps, they come before what else the page could take back.
 */
export function useBoardKeys({ board, save, announce }: BoardKeys): Undoing {
  const words = useWords(BOARD_WORDS);
  const undo = () => {
    board.undo();
    announce(words.undone);
  };
  const redo = () => {
    board.redo();
    announce(words.redone);
  };
  const latest = useRef({ undo, redo, board });
  latest.current = { undo, redo, board };
  useHotkeys([['mod+S', () => board.isChanged && save()]], []);
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const now = latest.current;
      const way = wayOf(event);
      const isTyped = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (way === undefined || isTyped || !(way === 'undo' ? now.board.canUndo : now.board.canRedo)) return;
      event.preventDefault();
      // What the rest of the page could take back comes after the steps of the board.
      event.stopImmediatePropagation();
      now[way]();
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, []);
  return { undo, redo };
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof Undoing | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
