import { z } from 'zod';
import { PAGE, PAGE_QUERY } from '../../../contract/paging';
import { SupplierIdShape } from '../../../contract/primitives';
import { RevisionInPath, RevisionsView } from '../../../contract/revision';
import { ProfileView, SaveProfileBody } from '../../../contract/supplier/profile';
import type { FlowDeps } from '../../../flows/flow-deps';
import { readProfile } from '../../../flows/profile/read-profile';
import { listProfileRevisions, readProfileRevision } from '../../../flows/profile/read-profile-revisions';
import { saveProfile } from '../../../flows/profile/save-profile';
import { takeBackSave } from '../../../flows/profile/take-back-save';
import { presentProfile } from '../../present/present-document';
import { tagOf } from '../../revision-tag';
import { revisionsAnswer, revisionsBefore } from '../../revisions-answer';
import { type Route, route } from '../../route';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });

/** Profiles and their revisions. */
export function profileRoutes(deps: FlowDeps): readonly Route[] {
  return [...newestProfile(deps), takeBack(deps), ...earlierProfiles(deps)];
}

function newestProfile(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/profile',
      tag: 'Suppliers',
      summary: 'The newest revision of a profile, without what the caller may not see',
      status: 200,
      answers: ['ETag'],
      params: BySupplier,
      view: ProfileView,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        return { body: presentProfile(profile), headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/suppliers/:supplierId/profile',
      tag: 'Suppliers',
      summary: 'Save the next revision of a profile',
      description: 'The profile is saved as a whole. Every open shortlist it may move is made anew within seconds.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: BySupplier,
      body: SaveProfileBody,
      view: ProfileView,
      handle: async ({ actor, params, body: draft, expectedRevision }) => {
        const profile = await saveProfile(deps, actor, params.supplierId, { draft, expectedRevision });
        return { body: presentProfile(profile), headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}

function takeBack(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: '/suppliers/:supplierId/profile/take-back',
    tag: 'Suppliers',
    summary: 'Take back the newest save of a profile',
    description:
      'The revision before it is stored again as the next one, with all that proved it. Only whoever made the save can; ' +
      'If-Match names it.',
    status: 200,
    answers: ['ETag'],
    savesRevision: true,
    params: BySupplier,
    view: ProfileView,
    handle: async ({ actor, params, expectedRevision }) => {
      const profile = await takeBackSave(deps, actor, params.supplierId, expectedRevision);
      return { body: presentProfile(profile), headers: { ETag: tagOf(profile.revision) } };
    },
  });
}

function earlierProfiles(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/profile/revisions',
      tag: 'Suppliers',
      summary: 'When a profile was saved, newest first',
      description: 'By whom is told to the cluster and to the supplier itself.',
      status: 200,
      answers: ['Link'],
      params: BySupplier,
      query: z.strictObject(PAGE_QUERY),
      view: RevisionsView,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after } }) => {
        const query = { before: revisionsBefore(after), limit };
        return revisionsAnswer(await listProfileRevisions(deps, actor, params.supplierId, query), limit);
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/profile/revisions/:revision',
      tag: 'Suppliers',
      summary: 'One revision of a profile',
      description: 'What is hidden from the caller today is left out, also where it was readable then.',
      status: 200,
      params: z.strictObject({ ...BySupplier.shape, revision: RevisionInPath }),
      view: ProfileView,
      handle: async ({ actor, params }) => ({
        body: presentProfile(await readProfileRevision(deps, actor, params.supplierId, params.revision)),
      }),
    }),
  ];
}
