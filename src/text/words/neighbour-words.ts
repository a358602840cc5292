/** Words one slip away from a word of the trade that are words of their own: never taken for a misspelling. */
export const NEIGHBOUR_WORDS: ReadonlySet<string> = new Set(
  `
  casings assemblages automatons cliches compositors tailgaters monter montern montrar skicka skickas skickar skickade
  annals assemblage automatism automaton banking banked basting blending cashbox casing castling catachresis chopper
  chromate chromatin cinchs cinching compositor cropper electrolyte electrolytes flange flanges foraging forgoing grippe
  hemming hydrofoils knitting knitted kiting leatherwork panting paining plaiting plaited pleated planted polymath
  protrusion scolder sharing searing silence silenced sitting smolder smoldering soldier soldiers soldiering soldiered
  spectrometer spectrometers splitting tailgater thermostat thermostats transferase transferrin warehouse warehouses
  weatherproof wheelwright bluffing coasted fronting grilled honking horning rearming rearmed renaming renamed wielding
  wielded fanged logistical recyclable rubbery chromatics coppery decreased assembler assemblers metalworking plastered
  wedding printing pointing planting pleating stealing swelling tuning burning costing planning building dwelling
  boating floating heating pricing moving tasting testing wearing bearing reading leading blessing dressing crossing
  guessing passing posting hosting roasting coasting boasting trading grading grinning spinning winning stopping
  shopping stepping shipping stemming steaming streaming swimming slimming hammering målning mälning svettning stämning
  hållning vandring lagning pressen pressens presset skrivning skolning sättning ställning hämtning tvättning torkning
  fästning lösning läsning rensning laminering lokalisering organisering finansiering batters accumulates accumulated
  accumulate bitterness accumulation mistresses economists boilerplate cataclysms chemically regents spectrometric
  brassiness stickiness aggravates counterbids counterforce countermove shedding posturing detergency deferments
  deterrents alternates generation amplifies prosecutors protectors platted mineworkers exhaustive pyrotechnic
  windowless grassroots boosts glided glider gliding horseshoers detractors thermometry thermostatics stakebuilding
  luminaries footlights schoolboys backpackers schooldays cultivates demonetized marketization hospitalized hospitable
  peacemakers excursions allying metabolized metalized homogenize harmonious microscopic telescopic microscopy thinness
  vanishes cooperates panelboard cartoons paperbacks stationary handstands polymerase plasticity frictionless
  directorial directrices cliche ventilates refectories pricecutting flirtation centrifuge capacities thermistor
  translator transitory translators buttonholes sideboards barristers steelmakers headstands milestones collectors
  interclass transmitted transformed transporters transporter transborder scorekeepers wavers springtime wisecracks
  timbre blackboard vanishing vanished fingerprinting thicknesses woolworkers slutsats slutsatsen slutsatser pressfrihet
  sommare sommaren sommarens ljudtekniker ljudteknikern kompositör kompositören
  kompositörer glassmakare glassmakaren kompost komposten swagger gliders hardliners lithographs
  wrings dwelled weatherman
`
    .trim()
    .split(/\s+/u),
);
