import { Router } from 'express';
import { PROBLEM_STATUS, PROBLEM_TYPES, type ProblemType } from '../../contract/problem';
import { PROBLEM_WORDS } from '../../contract/wording/problem-pages';
import type { Language } from '../../domain/language';
import { languageOf } from '../language';

/** The pages to which the `type` of a problem leads: what it means and what to do, in Swedish or English. */
export function problemRouter(): Router {
  const router = Router();
  for (const type of PROBLEM_TYPES) {
    router.get(`/problems/${type}`, (req, res) => {
      const language = languageOf(req);
      res.vary('Accept-Language').set('Content-Language', language).type('html').send(pageOf(type, language));
    });
  }
  return router;
}

/** Every word in it is ours, so nothing needs to be escaped. */
function pageOf(type: ProblemType, language: Language): string {
  const { title, detail, advice } = PROBLEM_WORDS[type];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title[language]} – Matchverk</title></head>
<body>
<h1>${title[language]} (${PROBLEM_STATUS[type]})</h1>
<p>${detail[language]}</p>
<p>${advice[language]}</p>
</body>
</html>
`;
}
