import { words } from '../screen/declare-words';

/** What is said of who may read a field. */
export const VISIBILITY_WORDS = words({
  sv: {
    whoMayRead: (field: string) => `Vem får läsa ${field}?`,
    means: {
      public: 'Klustret och alla köpare ser det och det räknas i alla urval.',
      cluster: 'Klusterledaren ser det. Köpare varken ser det eller får det räknat i sina urval.',
      buyers: 'Klusterledaren och de köpare du väljer. För andra köpare räknas det inte.',
      private: 'Ingen utanför ert företag. Det räknas inte i något urval.',
    },
    buyers: 'Köpare som får läsa',
    chooseBuyers: 'Välj minst en köpare',
    noBuyer: 'Ingen köpare heter så',
    count: (buyers: number) => (buyers === 1 ? 'klustret och 1 köpare' : `klustret och ${buyers} köpare`),
  },
  en: {
    whoMayRead: (field: string) => `Who may read ${field}?`,
    means: {
      public: 'The cluster and every buyer see it, and it counts in every shortlist.',
      cluster: 'The cluster leader sees it. Buyers neither see it nor have it counted in their shortlists.',
      buyers: 'The cluster leader and the buyers you choose. For other buyers it does not count.',
      private: 'Nobody outside your company. It counts in no shortlist.',
    },
    buyers: 'Buyers who may read',
    chooseBuyers: 'Choose at least one buyer',
    noBuyer: 'No buyer has that name',
    count: (buyers: number) => (buyers === 1 ? 'the cluster and 1 buyer' : `the cluster and ${buyers} buyers`),
  },
});
