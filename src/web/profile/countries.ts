import type { ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import type { Language } from '../../domain/language';

/** ISO 3166-1 alpha-2, in force 2026; the browser knows their names, but not which of its codes are countries. */
const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Languages that people in this trade work in, ISO 639-1. */
const LANGUAGES = (
  'ar bg bs ca cs da de el en es et fa fi fr ga he hi hr hu id is it ja ko lb lt lv mk mt ms nl no pl pt ro ru sk sl sq ' +
  'sr sv th tr uk vi zh'
).split(' ');

/** Every country by its name. */
export function useCountryOptions(language: Language): ComboboxItem[] {
  return useMemo(() => optionsOf(COUNTRIES, 'region', language), [language]);
}

/** The languages to choose from by name; those already chosen stay to be seen. */
export function useLanguageOptions(language: Language, chosen: readonly string[]): ComboboxItem[] {
  const codes = [...new Set([...LANGUAGES, ...chosen])].join(' ');
  return useMemo(() => optionsOf(codes.split(' '), 'language', language), [codes, language]);
}

function optionsOf(codes: readonly string[], type: 'region' | 'language', language: Language): ComboboxItem[] {
  const names = new Intl.DisplayNames(language, { type });
  return codes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
