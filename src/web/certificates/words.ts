import { words } from '../screen/declare-words';

/** What the control of a certificate's document says. */
export const DOCUMENT_WORDS = words({
  sv: {
    none: 'Inget dokument',
    choose: 'Lägg till dokument',
    replace: 'Byt dokument',
    remove: 'Ta bort',
    removeLabel: 'Ta bort dokumentet',
    download: (type: string, size: string) => `Hämta ${type}, ${size}`,
    hint: 'PDF, PNG eller JPEG, högst 10 MB. Klustret bekräftar sedan att dokumentet har setts.',
    tooLarge: 'Filen är större än 10 MB. Skanna i lägre upplösning, eller dela upp den.',
    saveFirst: 'Spara certifikatet först; sedan kan ett dokument läggas till.',
    removed: 'Dokumentet är borttaget',
    uploaded: (day: string, by?: string) => (by === undefined ? `Inlagt ${day}` : `Inlagt ${day} av ${by}`),
  },
  en: {
    none: 'No document',
    choose: 'Add a document',
    replace: 'Replace',
    remove: 'Remove',
    removeLabel: 'Remove the document',
    download: (type: string, size: string) => `Download ${type}, ${size}`,
    hint: 'PDF, PNG or JPEG, at most 10 MB. The cluster then confirms that the document was seen.',
    tooLarge: 'The file is larger than 10 MB. Scan it at a lower resolution, or split it.',
    saveFirst: 'Save the certificate first; then a document can be added.',
    removed: 'The document is removed',
    uploaded: (day: string, by?: string) => (by === undefined ? `Added ${day}` : `Added ${day} by ${by}`),
  },
});
