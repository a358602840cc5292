import type { Language } from '../domain/language';

function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/**
 * Labels and verb forms that are ordinary words as well. They count only beside other words of the trade (see `context.ts`):
 * "turning and milling", but not "turning to our customers".
 */
export const WEAK_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: list(`
    axlar axlarna axlars automatisera automatiserad automatiserade automatiserar automatiseras automatiserat axel belysning bilmatta
    borra borrade borrar brons böja böjd böjda böjde böjer böjning böjs böjt drifta driftar dörr fjäder
    flockning foga fogade fogar fogat frakt fäste förstärkning glas gnista gnistade gnistar golv grill huv
    hållare kapa kapade kapar kapat klammer klips klämma konsol konstruktion kylare lagring lim läder lås
    material mutter mätning målare målaren målarna nit packning polera polerad polerade polerar press
    produktfamilj prägla präglad präglade präglande präglar präglas präglat prägling reservdel rullar satt
    sensor sensorer skar skinn skruv skruva skruvade skruvar skruvas skruvat skumma skummade skummar skummas
    skumning skuren skuret skurit skurna skär skära skärning skärs slipa slipad smida smidd smidda smidde smider
    smids smitt spoiler sätta sätter tak textil tillverkningsprocess titan tjänst tjänster transport tröskel tyg
    tätning valsa valsar verktyg åkeri
  `),
  en: list(`
    bent bend bends blackened blackening blued bluing flared flocked safeguarded guillotined riveted commissioned
    clinched clinch phosphate phosphates nibbled nibbling peek headliner montage press presses acrylic adhesive axle baking beaded beading blasted bolt bolted bonded bonding bonnet bored boring brass
    bronze buffed carpet cast clip closures coined coining commodity compounded compounding cradle cured curing
    cut cutting dashboard die dies door drilled embossed fabric fascia fender flaring flocking floor foam
    folding forged formed forming freight gauge gear gears glass glazing glued grind grinds ground hardened
    hatch haulage heading hinge honed honeycomb hood hose hoses jig joined joining knuckle laminated lapped
    lapping latch leather levelling lighting lock material materials metal metals muffler normalised
    normalizing nut nylon paint painted paints pierced piercing pipes polished polymer pressed pressing punch
    refurbishment reinforcement rework rivet riveting rivets rolled rolling roof safeguarding sawed screw seal
    sealed sealing sensor separated separating sequencing service services shaft sheared sill spoiler spring
    stamp stamped stamps stitched storage straightened tapped tapping tempered tempering textile threaded
    threading tightening tool tools transport trimmed trimming tumbled tumbling turned turning wing wishbone
  `),
};

/** Phrases in which a word of the trade means something else. They take their words out of recognition. */
export const ORDINARY_PHRASES: readonly string[] = [
  'cutting edge',
  'cutting costs',
  'cut costs',
  'cost cutting',
  'turning point',
  'press release',
  'press releases',
  'press conference',
  'pressing issue',
  'pressing matter',
  'general assembly',
  'national assembly',
  'rolling stock',
  'rolling basis',
  'oil painting',
  'a painting',
  'the painting',
  'paintings',
  'cast of',
  'cast a',
  'cast your',
  'spring season',
  'public transport',
  'credit rating',
  'wing mirror',
  'holiday season',
  'stainless reputation',
  'tailor made',
  'printing press',
  'plastic surgery',
  'plastic bag',
  'plastic bags',
  'rubber stamp',
  'steel band',
  'marketing automation',
  'glas vin',
  'glas vatten',
  'pressmeddelande',
  'presskonferens',
  'presskontakt',
  'pressavdelning',
  'presstjänst',
  'pressbild',
  'pressrum',
  'samma tak',
  'måla om',
  'pressad tidsplan',
  'pressat läge',
  'pressade priser',
  'pressade marginaler',
  'pressad ekonomi',
  'tak över huvudet',
  'pressa priser',
  'pressa priserna',
  'pressar priserna',
  'pressa kostnaderna',
  'pressat schema',
  'pressad situation',
  'målarkurs',
  'målarbok',
  'målning på väggen',
  'en målning',
  'oljemålning',
];

/** Words one slip away from a word of the trade that are words of their own: never taken for a misspelling. */
export const NEIGHBOUR_WORDS: ReadonlySet<string> = list(`
  casings assemblages automatons cliches compositors tailgaters monter montern montrar skicka skickas skickar skickade
  annals assemblage automatism automaton banking banked basting blending cashbox casing castling catachresis chopper
  chromate chromatin cinchs cinching compositor cropper electrolyte electrolytes flange flanges foraging forgoing grippe
  hemming hydrofoils knitting knitted kiting leatherwork panting paining plaiting plaited pleated planted polymath
  protrusion scolder sharing searing silence silenced sitting smolder smoldering soldier soldiers soldiering soldiered
  spectrometer spectrometers splitting tailgater thermostat thermostats transferase transferrin warehouse warehouses
  weatherproof wheelwright bluffing coasted fronting grilled honking horning rearming rearmed renaming renamed wielding
  wielded fanged logistical recyclable rubbery chromatics coppery decreased assembler assemblers metalworking plastered
  wedding printing pointing planting pleating stealing swelling tuning burning costing planning building dwelling
  boating floating heating pricing moving tasting testing wearing bearing reading leading blessing dressing
  crossing guessing passing posting hosting roasting coasting boasting trading grading grinning spinning winning
  stopping shopping stepping shipping stemming steaming streaming swimming slimming hammering
  målning mälning svettning stämning hållning vandring lagning pressen pressens presset skrivning skolning
  sättning ställning hämtning tvättning torkning fästning lösning läsning rensning
  laminering lokalisering organisering finansiering
`);

/** Swedish first parts of compounds that say nothing against the trade: what is made, of what, how, for whom. */
export const TRADE_MODIFIERS: ReadonlySet<string> = list(`
  bil bils lastbil lastbils buss fordons fordon kaross chassi motor industri special precisions serie hand metall plåt
  tunnplåt tunnplåts grovplåt grovplåts rör profil stål aluminium rostfri rostfritt plast gummi koppar mässing titan järn
  lättmetall detalj komponent robot automat laser maskin verktygs kall varm halvvarm djup lego legotillverknings fin grov
  hög låg stor små kort lång tung tråd stång band ark coil rulle stoft yt under slut för efter om fler dubbel enkel
  prototyp försöks produktions fabriks verkstads stolp stols sätes dörr lås tak golv batteri el elektro magnet ring
  bult mutter skruv nit stift fog söm kant hål hål hörn skal ytter inner karosseri hytt ram axel hjul broms
`);

/** Swedish last parts that make the first part the trade: `svetsverkstad`, `presslinje`, `lackeringsanläggning`. */
export const WORK_NOUNS: ReadonlySet<string> = list(`
  detalj komponent artikel del linje verkstad avdelning hall anläggning operation process arbete robot cell maskin
  utrustning teknik kapacitet kompetens metod station uppdrag jobb produktion tillverkning leverantör företag expert
  fog förband gods parti operatör tekniker ingenjör firma industri moment automat center centrum line resurs artiklar verkstäder
`);

/** Nouns for a part, in either language: "pressed part" says the process as well as the product. */
export const PART_NOUNS: ReadonlySet<string> = list(
  'part component detalj rördetalj komponent artikel gods sammansättning assembly',
);

/** Verbal nouns whose verbs are ordinary prose on their own (`forma`, `mäter`, `lagrar`); as last part of a compound they count. */
export const NOUNS_WITHOUT_VERBS: ReadonlySet<string> = list(
  'formning skruvning mätning lagring rundning delning dragning riktning extrudering förbehandling robotisering projektledning ledning driftsättning projektstyrning kalibrering',
);

/** Words before a weak word of a process that show it is offered or asked for. */
export const OFFER_WORDS: ReadonlySet<string> = list(`
  offer offers offering provide provides perform performs need needs seek seeking require requires specialise specialises
  specialised specialize specialized contract subcontract cnc capacity
  erbjuder erbjuda utför utföra behöver söker kapacitet specialiserade specialister lego cnc
`);
