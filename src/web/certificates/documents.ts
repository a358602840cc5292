import { useMutation } from '@tanstack/react-query';
import { $api, client, invalidate } from '../api/api';
import type { paths } from '../api/wire';

/** A document of a certificate, without its content. */
export type CertificateDocumentInfo =
  paths['/api/v1/suppliers/{supplierId}/certificate-documents']['get']['responses'][200]['content']['application/json']['items'][number];

/** Which certificate it is about. */
export interface CertificateAddress {
  readonly supplierId: string;
  readonly siteId: string;
  readonly certificateId: string;
}

const DOCUMENT = '/api/v1/suppliers/{supplierId}/sites/{siteId}/certificates/{certificateId}/document';

/** The document of a certificate; undefined where it has none, or while that is being asked. All of a supplier are asked for at once. */
export function useCertificateDocument({
  supplierId,
  siteId,
  certificateId,
}: CertificateAddress): CertificateDocumentInfo | undefined {
  const { data } = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/certificate-documents', {
    params: { path: { supplierId } },
  });
  return data?.items.find((one) => one.siteId === siteId && one.certificateId === certificateId);
}

/** Puts a file to a certificate, in the place of the one it had. */
export function usePutDocument(of: CertificateAddress) {
  return useMutation({
    mutationFn: (file: Blob) => putDocument(of, file),
    onSettled: () => invalidate(`/api/v1/suppliers`),
  });
}

/** Takes the document of a certificate away, and hands back how to undo that. */
export function useRemoveDocument(of: CertificateAddress) {
  return useMutation({
    mutationFn: async () => {
      const params = { path: of };
      const { data } = await client.GET(DOCUMENT, { params, parseAs: 'blob' });
      await client.DELETE(DOCUMENT, { params });
      return async () => {
        if (data !== undefined) await putDocument(of, data);
        await invalidate(`/api/v1/suppliers`);
      };
    },
    onSettled: () => invalidate(`/api/v1/suppliers`),
  });
}

/** The document that says `string` of a file means its bytes. */
async function putDocument(of: CertificateAddress, file: Blob): Promise<void> {
  await client.PUT(DOCUMENT, {
    params: { path: of },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as unknown as string,
    bodySerializer: (body) => body,
  });
}
