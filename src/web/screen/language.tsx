import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../domain/language';
import type { Words } from './declare-words';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const STORED_AS = 'matchverk-language';
const Choice = createContext<LanguageChoice | undefined>(undefined);

/** Knows in which language the screen speaks: as chosen on this browser, else as the browser asks for. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(STORED_AS, next);
    // At once, since requests name the language of the document.
    document.documentElement.lang = next;
    setLanguage(next);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <Choice value={choice}>{children}</Choice>;
}

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  const first: Language =
    stored === 'sv' || stored === 'en' ? stored : navigator.language.startsWith('sv') ? 'sv' : 'en';
  document.documentElement.lang = first;
  return first;
}

/** Has somebody chosen a language on this browser? What the account says is then not to overrule it. */
export function hasChosenLanguage(): boolean {
  return localStorage.getItem(STORED_AS) !== null;
}

/** The language of the screen, and how to choose another. */
export function useLanguage(): LanguageChoice {
  const choice = use(Choice);
  if (choice === undefined) throw new Error('useLanguage is used outside of LanguageProvider.');
  return choice;
}

/** Those words in the language of the screen. */
export function useWords<Shape>(both: Words<Shape>): Shape {
  return both[useLanguage().language];
}
