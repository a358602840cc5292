import { z } from 'zod';
import { CertificateIdShape, SiteIdShape, SupplierIdShape } from '../../../contract/primitives';
import {
  CertificateDocumentsView,
  CertificateDocumentView,
  ConfirmCertificateBody,
} from '../../../contract/supplier/certificate-document';
import { CertificateShape } from '../../../contract/supplier/site';
import { DOCUMENT_TYPES, MAX_DOCUMENT } from '../../../domain/supplier/certificate-document';
import { confirmCertificate } from '../../../flows/certificate/confirm-certificate';
import { putCertificateDocument } from '../../../flows/certificate/put-certificate-document';
import {
  listCertificateDocuments,
  readCertificateDocument,
} from '../../../flows/certificate/read-certificate-document';
import { removeCertificateDocument } from '../../../flows/certificate/remove-certificate-document';
import type { FlowDeps } from '../../../flows/flow-deps';
import { tagOf } from '../../revision-tag';
import { NO_BODY, type Route, route } from '../../route';
import { fileBody, fileView } from '../../wire/file-parts';

const ByCertificate = z.strictObject({
  supplierId: SupplierIdShape,
  siteId: SiteIdShape,
  certificateId: CertificateIdShape,
});

const CERTIFICATE = '/suppliers/:supplierId/sites/:siteId/certificates/:certificateId';

/** The documents behind certificates, and the cluster's word that it has seen them. */
export function certificateDocumentRoutes(deps: FlowDeps): readonly Route[] {
  return [...reads(deps), ...changes(deps), confirmation(deps)];
}

function reads(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/certificate-documents',
      tag: 'Suppliers',
      summary: "Which of a supplier's certificates have a document",
      status: 200,
      params: z.strictObject({ supplierId: SupplierIdShape }),
      view: CertificateDocumentsView,
      handle: async ({ actor, params: { supplierId } }) => ({
        body: { items: await listCertificateDocuments(deps, actor, supplierId) },
      }),
    }),
    route({
      method: 'get',
      path: `${CERTIFICATE}/document`,
      tag: 'Suppliers',
      summary: 'The document of a certificate',
      description: 'To be saved, under a name of ours; there for exactly those who may see the certificate.',
      status: 200,
      params: ByCertificate,
      view: fileView(DOCUMENT_TYPES),
      handle: async ({ actor, params }) => ({ body: await readCertificateDocument(deps, actor, params) }),
    }),
  ];
}

function changes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: `${CERTIFICATE}/document`,
      tag: 'Suppliers',
      summary: 'Put a PDF, PNG or JPEG to a certificate, in the place of the one it had',
      description:
        'The body is the file, at most 10 MB. Its type is read from its content, whatever is declared. It proves nothing until the cluster confirms that it was seen.',
      status: 200,
      mayConflict: true,
      params: ByCertificate,
      body: fileBody(DOCUMENT_TYPES, MAX_DOCUMENT),
      view: CertificateDocumentView,
      handle: async ({ actor, params, body }) => ({ body: await putCertificateDocument(deps, actor, params, body) }),
    }),
    route({
      method: 'delete',
      path: `${CERTIFICATE}/document`,
      tag: 'Suppliers',
      summary: 'Take the document of a certificate away',
      status: 204,
      params: ByCertificate,
      view: NO_BODY,
      handle: async ({ actor, params }) => {
        await removeCertificateDocument(deps, actor, params);
        return { body: undefined };
      },
    }),
  ];
}

function confirmation(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: `${CERTIFICATE}/confirmation`,
    tag: 'Suppliers',
    summary: 'Confirm that the cluster has seen what proves a certificate',
    description: 'Saves the next revision of the profile, in which the certificate has that proof, of today.',
    status: 200,
    answers: ['ETag'],
    savesRevision: true,
    params: ByCertificate,
    body: ConfirmCertificateBody,
    view: CertificateShape,
    handle: async ({ actor, params, body, expectedRevision }) => {
      const { certificate, revision } = await confirmCertificate(deps, actor, params, { ...body, expectedRevision });
      return { body: certificate, headers: { ETag: tagOf(revision) } };
    },
  });
}
