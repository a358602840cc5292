import type { SiteKind } from '../../../domain/supplier/site';

/** Which sizes a trade speaks of: a press and its sheet, sheet without a press, whole parts, or none. */
export type SizeKind = 'press' | 'sheet' | 'part' | 'none';

/** A trade of the invented world: what such a company does together, most usual first. Lists are words separated by spaces. */
export interface Trade {
  readonly name: string;
  readonly siteKind: SiteKind;
  readonly sizes: SizeKind;
  readonly processes: string;
  readonly materials: string;
  readonly products: string;
}

const SHEET_STEEL = 'mild-steel high-strength-steel zinc-coated-steel ahss';

/** The trades, most common first; their order is their popularity. Bundles are own knowledge of how such shops are made up. */
export const TRADES: readonly Trade[] = [
  {
    name: 'Press',
    siteKind: 'production',
    sizes: 'press',
    processes:
      'progressive-die-stamping blanking spot-welding stamping transfer-stamping projection-welding welded-sub-assembly e-coating deep-drawing mechanical-assembly zinc-nickel-plating',
    materials: SHEET_STEEL,
    products: 'bracket reinforcement cross-member stamped-part',
  },
  {
    name: 'Mekaniska',
    siteKind: 'production',
    sizes: 'part',
    processes:
      'milling turning five-axis-milling drilling grinding deburring cmm-measuring gear-cutting anodising zinc-electroplating case-hardening',
    materials: 'aluminium quenched-tempered-steel stainless-steel free-cutting-steel brass',
    products: 'milled-part turned-part shaft',
  },
  {
    name: 'Plåt',
    siteKind: 'production',
    sizes: 'sheet',
    processes:
      'laser-cutting press-brake-bending mig-mag-welding tig-welding turret-punching powder-coating tube-laser-cutting deburring',
    materials: 'mild-steel stainless-steel aluminium-sheet zinc-coated-steel',
    products: 'bracket battery-housing heat-shield',
  },
  {
    name: 'Svets',
    siteKind: 'production',
    sizes: 'sheet',
    processes:
      'mig-mag-welding robot-welding spot-welding tig-welding laser-welding blasting wet-painting stress-relieving',
    materials: 'mild-steel structural-steel high-strength-steel aluminium',
    products: 'subframe truck-frame-part bracket',
  },
  {
    name: 'Plast',
    siteKind: 'production',
    sizes: 'part',
    processes:
      'injection-moulding mechanical-assembly plastic-painting insert-moulding multi-component-moulding ultrasonic-plastic-welding pad-printing',
    materials: 'pp abs pc-abs pa66 pa6 pbt pom asa',
    products: 'moulded-plastic-part grille door-trim clip',
  },
  {
    name: 'Verktyg',
    siteKind: 'tooling-and-equipment',
    sizes: 'part',
    processes:
      'press-tool progressive-die tool-design tool-maintenance milling wire-edm tool-tryout injection-mould sinker-edm',
    materials: 'tool-steel cast-iron aluminium',
    products: 'stamped-part',
  },
  {
    name: 'Montage',
    siteKind: 'production',
    sizes: 'none',
    processes:
      'mechanical-assembly module-assembly functional-testing adhesive-bonding screw-fastening riveting kitting',
    materials: 'steel aluminium plastic',
    products: 'pedal-box door seat-structure',
  },
  {
    name: 'Yta',
    siteKind: 'production',
    sizes: 'part',
    processes: 'powder-coating e-coating phosphating wet-painting blasting class-a-painting',
    materials: 'mild-steel zinc-coated-steel high-strength-steel aluminium',
    products: 'bracket truck-cab-part',
  },
  {
    name: 'Kaross',
    siteKind: 'production',
    sizes: 'press',
    processes:
      'tandem-line-stamping spot-welding outer-panel-stamping roller-hemming stamping self-piercing-riveting sealing-application e-coating blanking',
    materials: `${SHEET_STEEL} aluminium-6xxx aluminium-5xxx`,
    products: 'door bonnet tailgate outer-panel',
  },
  {
    name: 'Gjuteri',
    siteKind: 'production',
    sizes: 'part',
    processes:
      'aluminium-die-casting machining deburring leak-testing parts-cleaning low-pressure-die-casting sand-casting',
    materials: 'aluminium-casting-alloy recycled-aluminium magnesium',
    products: 'casting-part e-motor-housing transmission-housing',
  },
  {
    name: 'Förzinkning',
    siteKind: 'production',
    sizes: 'part',
    processes: 'zinc-nickel-plating zinc-electroplating passivation hydrogen-bake-out nickel-plating',
    materials: 'mild-steel high-strength-steel',
    products: 'fastener bracket',
  },
  {
    name: 'Teknik',
    siteKind: 'engineering',
    sizes: 'none',
    processes:
      'design-engineering cae-simulation product-development forming-simulation dfm-support project-management',
    materials: 'steel aluminium',
    products: 'body-in-white',
  },
  {
    name: 'Logistik',
    siteKind: 'logistics',
    sizes: 'none',
    processes: 'warehousing contract-packing sequencing kitting edi-integration transport',
    materials: '',
    products: 'aftermarket-body-part',
  },
  {
    name: 'Automation',
    siteKind: 'tooling-and-equipment',
    sizes: 'none',
    processes:
      'robot-integration robot-programming plc-programming welding-fixture press-automation commissioning gripper',
    materials: '',
    products: 'welding-line',
  },
  {
    name: 'Rör',
    siteKind: 'production',
    sizes: 'part',
    processes: 'tube-bending tube-end-forming brazing leak-testing tube-laser-cutting',
    materials: 'stainless-steel mild-steel aluminium',
    products: 'bent-tube-part tube-and-hose',
  },
  {
    name: 'Härdverk',
    siteKind: 'production',
    sizes: 'part',
    processes:
      'case-hardening quench-and-temper induction-hardening nitrocarburising vacuum-hardening hardness-testing',
    materials: 'case-hardening-steel quenched-tempered-steel tool-steel',
    products: 'gear-part shaft',
  },
  {
    name: 'Kablage',
    siteKind: 'production',
    sizes: 'none',
    processes: 'cable-harness-assembly crimping functional-testing electromechanical-assembly soldering',
    materials: 'copper',
    products: 'wiring-harness busbar',
  },
  {
    name: 'Gummi',
    siteKind: 'production',
    sizes: 'part',
    processes: 'rubber-moulding rubber-metal-bonding rubber-extrusion die-cutting-nonmetal',
    materials: 'epdm nbr natural-rubber silicone',
    products: 'moulded-rubber-part weather-strip',
  },
  {
    name: 'Presshärdning',
    siteKind: 'production',
    sizes: 'press',
    processes: 'press-hardening laser-cutting-3d blanking spot-welding blasting',
    materials: 'boron-steel uhss',
    products: 'b-pillar side-impact-beam',
  },
  {
    name: 'Mätteknik',
    siteKind: 'engineering',
    sizes: 'none',
    processes: 'cmm-measuring optical-scanning tensile-testing hardness-testing ppap-support corrosion-testing',
    materials: '',
    products: 'stamped-part',
  },
];

/** What a site of a kind may hold, with the share of sites that do. Shares are invented. */
export const USUAL_SCHEMES: Readonly<Record<SiteKind, readonly (readonly [scheme: string, share: number])[]>> = {
  production: [
    ['iso-9001', 0.75],
    ['iatf-16949', 0.5],
    ['iso-14001', 0.6],
    ['iso-45001', 0.15],
    ['cqi-15', 0.12],
    ['cqi-12', 0.08],
    ['cqi-11', 0.08],
    ['cqi-9', 0.05],
    ['mmog-le', 0.2],
    ['iso-3834-2', 0.06],
    ['ecovadis', 0.1],
    ['iso-ts-16949', 0.02],
  ],
  'tooling-and-equipment': [
    ['iso-9001', 0.8],
    ['vda-6-4', 0.25],
    ['iso-14001', 0.3],
    ['tisax-proto-parts', 0.1],
  ],
  engineering: [
    ['iso-9001', 0.7],
    ['vda-6-2', 0.1],
    ['tisax-info-high', 0.35],
    ['iso-iec-17025', 0.1],
  ],
  logistics: [
    ['iso-9001', 0.8],
    ['mmog-le', 0.5],
    ['iso-14001', 0.4],
  ],
};
