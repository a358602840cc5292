import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import type { FlowDeps } from '../flows/flow-deps';
import { makeRoutes } from '../http/app';
import { describeApi } from '../http/openapi';
import { readVersion } from '../platform/project-folder';

/** Routes are described without being called, so what they would call is never touched. */
const UNTOUCHED = {} as FlowDeps;

const [, , file] = argv;
if (file === undefined) throw new Error('Name the file that the OpenAPI document is to be written to.');
writeFileSync(file, JSON.stringify(describeApi(makeRoutes(UNTOUCHED), readVersion())));
