import type { BriefingPack } from '../../../../src/documents/trip/briefing-pack';
import type { BriefedMeeting } from '../../../../src/documents/trip/meeting-brief';
import type { MeetingId, TripBuyerId } from '../../../../src/domain/ids';
import type { Profile } from '../../../../src/domain/supplier/profile';
import { assess } from '../../../../src/scoring/assess';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import {
  aBuyerSite,
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  SMALL_POLICY,
} from '../../../support/builders';
import { aMeeting, aTrip, GAYDON, SOLIHULL } from './a-trip';

const evidence = anEvidence({ illustrative: false, on: '2016-11-01' });

/** Does the pressing and not the welding; its certificate lapses before production starts. */
export const PROFILE = aProfile({
  evidence,
  languages: ['sv', 'de'],
  sites: [
    aSite({
      name: 'Verket i Åmål',
      capabilities: [aCapability('stamping', { evidence })],
      certificates: [
        aCertificate('iatf-16949', { number: 'SE-0815', issuer: 'Intyg & Co', expires: '2027-01-31', evidence }),
        aCertificate('iso-14001', { number: 'SE-0816', evidence }),
      ],
    }),
  ],
});

export const SUPPLIER = aSupplier({ name: 'Exempelverken i Åmål AB', evidence });

export const REQUIREMENT = aRequirement({
  title: { sv: 'Förstärkning till dörr', en: 'Door reinforcement' },
  texts: { sv: 'Vi söker en pressad och svetsad detalj.', en: 'We look for a pressed and welded part.' },
  steps: [aStep('stamping'), aStep('spot-welding')],
  certificates: [aCertificateAsk('iatf-16949')],
  languages: [{ language: 'en', necessity: 'must' }],
  evidence,
});

export const assessmentOf = (profile: Profile) =>
  assess(
    prepareRequirement(REQUIREMENT, aBuyerSite({ evidence }), SMALL_POLICY),
    prepareProfile(SUPPLIER, profile, SMALL_POLICY),
  );

export const NAMES = {
  ...SMALL_POLICY,
  suppliers: new Map([[SUPPLIER.id, SUPPLIER]]),
  sites: new Map([[SUPPLIER.id, PROFILE.sites]]),
  buyerSites: [aBuyerSite()],
};

export const aBriefedMeeting = (changes: Partial<BriefedMeeting> = {}): BriefedMeeting => ({
  meeting: aMeeting(),
  people: { name: 'Body Purchasing', languages: ['en', 'de'] },
  buyer: 'Jaguar',
  place: { ...SOLIHULL, opens: [{ date: '2017-02-14', from: '08:30', to: '16:30' }] },
  needs: [{ requirement: REQUIREMENT, assessment: assessmentOf(PROFILE) }],
  ...changes,
});

const SECOND_MEETING = aBriefedMeeting({
  meeting: aMeeting({
    id: 'm-2' as MeetingId,
    buyer: 'sports' as TripBuyerId,
    placeId: GAYDON.id,
    from: '14:00',
    to: '14:40',
  }),
  people: { name: 'Sports Cars', languages: ['en'] },
  place: GAYDON,
  needs: [],
});

export const aPack = (changes: Partial<BriefingPack> = {}): BriefingPack => ({
  trip: aTrip(),
  supplier: SUPPLIER,
  profile: PROFILE,
  meetings: [SECOND_MEETING, aBriefedMeeting()],
  names: NAMES,
  printedOn: '2017-01-20',
  ...changes,
});
