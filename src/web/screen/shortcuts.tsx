import { Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from './language';
import { SCREEN_WORDS } from './words';

/** One key, or keys together in the manner of Mantine (`mod+K`, `J`), and what it does. None fires while somebody types. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

interface Registry {
  readonly add: (shortcut: Shortcut) => () => void;
}

const Keys = createContext<Registry | undefined>(undefined);

/** Knows every key that works just now, and lists them on `?`. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords(SCREEN_WORDS);
  const [known, setKnown] = useState<readonly Shortcut[]>([]);
  const [isOpen, { open, close }] = useDisclosure(false);
  const add = useCallback((shortcut: Shortcut) => {
    setKnown((all) => [...all, shortcut]);
    return () => setKnown((all) => all.filter((other) => other !== shortcut));
  }, []);
  useHotkeys([['shift+?', open], ...known.map(({ keys, run }): [string, () => void] => [keys, run])]);
  const registry = useMemo(() => ({ add }), [add]);
  const listed = [...known, { keys: '?', does: words.listKeys }, { keys: 'mod+Z', does: words.undo }];
  return (
    <Keys value={registry}>
      {children}
      <Modal opened={isOpen} onClose={close} title={words.keys} closeButtonProps={{ 'aria-label': words.close }}>
        <Table>
          <Table.Tbody>
            {listed.map(({ keys, does }) => (
              <Table.Tr key={keys + does}>
                <Table.Td>{does}</Table.Td>
                <Table.Td ta="right">
                  <Kbd>{shownKeys(keys)}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </Keys>
  );
}

/** Binds a key while the component is on the screen, and lists it under `?`. */
export function useShortcut({ keys, does, run }: Shortcut): void {
  const registry = use(Keys);
  useEffect(() => registry?.add({ keys, does, run }), [registry, keys, does, run]);
}

/** As it is printed on the keyboard at hand. */
export function shownKeys(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys.replace('mod', isMac ? '⌘' : 'Ctrl');
}
