function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Swedish first parts of compounds that say nothing against the trade: what is made, of what, how, for whom. */
export const TRADE_MODIFIERS: ReadonlySet<string> = list(`
  bil bils lastbil lastbils buss fordons fordon kaross chassi motor industri special precisions serie hand metall plåt
  tunnplåt tunnplåts grovplåt grovplåts rör profil stål aluminium rostfri rostfritt plast gummi koppar mässing titan järn
  lättmetall detalj komponent robot automat laser maskin verktygs kall varm halvvarm djup lego legotillverknings fin grov
  hög låg stor små kort lång tung tråd stång band ark coil rulle stoft yt under slut för efter om fler dubbel enkel
  trä sten betong kakel möbel skrov fartygs båt flyg tåg vagn hydraul kant topp
  prototyp försöks produktions fabriks verkstads stolp stols sätes dörr lås tak golv batteri el elektro magnet ring
  bult mutter skruv nit stift fog söm kant hål hål hörn skal ytter inner karosseri hytt ram axel hjul broms
`);

/** Swedish last parts that make the first part the trade: `svetsverkstad`, `presslinje`, `lackeringsanläggning`. */
export const WORK_NOUNS: ReadonlySet<string> = list(`
  detalj komponent artikel del linje verkstad avdelning hall anläggning operation process arbete robot cell maskin
  utrustning teknik kapacitet kompetens metod station uppdrag jobb produktion tillverkning leverantör företag expert
  arbetare maskinist personal lärling förman ledare chef planerare samordnare ugn aggregat bord bänk tång pistol brännare elektrod box kabin bås verk bana
  tillbehör yrke konstruktion tjänst entreprenad
  förare skötare ställare kunskap kunnande erfarenhet utbildning
  fog förband gods parti operatör tekniker ingenjör firma industri moment automat center centrum line resurs artiklar verkstäder
`);

/** Nouns for a part, in either language: "pressed part" says the process as well as the product. */
export const PART_NOUNS: ReadonlySet<string> = list(
  'part component detalj rördetalj komponent artikel del delar vara varor goods gods sammansättning assembly tube pipe sheet plate wire profile section bar product article steel rör plåt tråd profil stång produkt stål',
);

/** Verbal nouns whose verbs are ordinary prose on their own (`forma`, `mäter`, `lagrar`); as last part of a compound they count. */
export const NOUNS_WITHOUT_VERBS: ReadonlySet<string> = list(
  'formning skruvning mätning lagring rundning delning dragning riktning extrudering förbehandling robotisering projektledning ledning driftsättning projektstyrning kalibrering',
);

/** Words before a weak word of a process that show it is offered or asked for. */
export const OFFER_WORDS: ReadonlySet<string> = list(`
  offer offers offering provide provides perform performs need needs seek seeking require requires specialise specialises
  specialised specialize specialized contract subcontract cnc capacity operate operates operating tend tends tending
  erbjuder erbjuda utför utföra behöver söker kapacitet specialiserade specialister lego cnc
  sköta sköter manövrera manövrerar
`);

/** Heads after which even a first part of three letters, or one that is an ordinary word, is a trade: `sågmaskin`, `lödstation`, `blandningsoperatör`. */
export const MACHINE_NOUNS: ReadonlySet<string> = list(
  'maskin operatör arbetare arbete verkstad station pistol robot utrustning förband ugn',
);

/** Last parts for putting together what the first part names. */
export const ASSEMBLY_NOUNS: ReadonlySet<string> = list('montör monterare montering');

/** Last parts that say the work whatever stands before them, for no ordinary word ends so. */
export const TELLING_NOUNS: ReadonlySet<string> = list(`
  maskin montör montering svetsare svetsning gjutare gjutning slipare slipning svarvare svarvning fräsare fräsning
  lackerare lackering polerare polering stansare stansning galvanisör galvanisering förzinkning anodisering emaljering
  blästrare blästring hyvlare limmare limning sömmare sömmerska garvare gravering sintring glödgning impregnerare formsprutning
`);

/** English words for who does it that say so at the end of an occupation, whatever stands before them. */
export const TELLING_DOERS: ReadonlySet<string> = list(
  'grinder polisher driller moulder molder stamper coater blaster forger honer lapper plater laminator',
);

/** First parts of three letters that are words of their own before those heads: `målstation`, `ledarbetare`. */
export const NO_TRADE_STEMS: ReadonlySet<string> = list('mål led rit väg mät');

/** Last parts that only say "a thing of": `ståldetalj`, `aluminiumprofiler` name the material, and so does `stålkonstruktion`. */
export const THING_NOUNS: ReadonlySet<string> = list(
  'detalj komponent artikel vara del gods konstruktion produkt profil stång skiva band ark rör tråd ämne stycke bit yta kant',
);

/** Last parts that say who or what makes the first one. */
export const MAKER_NOUNS: ReadonlySet<string> = list(
  'fabrik tillverkning tillverkare producent fabrikant industri leverantör montör reparatör reparation montering makare byggare',
);

/** Things whose makers are named as customers: "we supply car makers", `bilindustrin`. */
export const CUSTOMERS_THINGS: ReadonlySet<string> = list('bil car');

/** Words right after a thing, or before "of" it, for making, delivering or mending it, or for the thing itself: "articles of leather". */
export const MAKER_WORDS: ReadonlySet<string> = list(`
  manufacture manufacturing manufacturer manufacturers maker makers builder builders producer producers production factory factories industry
  assembly supplier suppliers supply delivery deliveries procurement purchase
  installation erection replacement maintenance repair repairs renovation fitting mounting overhaul servicing making tillverkning tillverkare produktion producent
  producenter fabrik fabriker industri montering leverans leveranser leverantör leverantörer upphandling inköp installation byte utbyte
  underhåll reparation renovering service montage
`);

/** Verbs right before a thing for making, mounting or mending it: "installera hissar", "maintain pumps". */
export const MAKER_VERBS: ReadonlySet<string> = list(`
  manufacture manufactures manufacturing make makes making produce produces producing build builds building assemble assembles
  assembling install installs installing mount mounts mounting fit fitting repair repairs repairing maintain maintains
  maintaining overhaul overhauls overhauling service servicing renovate renovating restore restoring supply supplies supplying
  deliver delivers delivering adjust adjusts adjusting dismantle dismantles dismantling worked wrought unwrought
  tillverka tillverkar tillverkade producera producerar bygga bygger montera monterar installera installerar reparera
  reparerar underhålla underhåller serva servar renovera renoverar laga lagar leverera levererar
  justera justerar demontera demonterar bearbetad bearbetade bearbetat obearbetad obearbetade obearbetat
`);

/** Words after the thing that a heading is about: "pumps for liquids", "dörrar utan karm". */
export const HEADING_LINKS: ReadonlySet<string> = list(
  'for of with without in av för till med utan i inom innehållande containing excluding including',
);

/** Words right after a weak word of a process that show the work is meant: "boring machine", "tapping operators", "paint shop". */
export const WORK_HEADS: ReadonlySet<string> = list(`
  machine machines machinery operator operators worker workers machinist machinists shop shops workshop workshops equipment lathe
  lathes line lines furnace furnaces technician technicians engineer engineers supervisor supervisors foreman setter setters
  apprentice plant plants department robot robots maskin maskiner maskinoperatör
`);

/** Who or what runs, right after the thing that comes out of it: "screw machine", "carton operators". */
export const RUNNING_WORDS: ReadonlySet<string> = list(
  'machine machines machinery operator operators worker workers machinist machinists',
);

/** Words right after work that say it joins things: "screw together", "skruva ihop". */
export const TOGETHER_WORDS: ReadonlySet<string> = list('together ihop samman');

/** Words between the items of a list. */
export const JOINERS: ReadonlySet<string> = list('och eller samt and or resp respektive');

/** Words between a thing and what it is made of: "springs of steel", "kedjor av järn". */
export const OF_WORDS: ReadonlySet<string> = list('of av in i');

/** Words right after a weak participle that show what was worked on: "forged articles", "skurna delar", "drawn wire". */
export const WORKED_THINGS: ReadonlySet<string> = list(`
  part parts article articles product products component components goods sheet sheets plate plates tube tubes pipe pipes bar bars
  rod rods wire profile profiles section sections steel iron metal metals aluminium aluminum copper blanks structures
  detalj detaljer del delar artikel artiklar varor produkt produkter komponent komponenter plåt plåtar rör stång stänger tråd
  profil profiler stål järn metall metaller gods ämnen konstruktioner
`);

/** What only work is done to, whatever it belongs to: "file surfaces", "tap holes". */
export const WORKED_SURFACES: ReadonlySet<string> = list(`
  surface surfaces workpiece workpieces edge edges hole holes groove grooves seam seams weld welds
  yta ytor ytorna arbetsstycke arbetsstycken arbetsstyckena kant kanter hål spår fog fogar söm sömmar svets svetsar
`);

/** Words before or after a thing that say nothing but "things of it" or "parts of it": "parts for pumps", "varor av läder". */
export const GENERAL_THINGS: ReadonlySet<string> = list(`
  article articles goods products items ware wares parts part accessories spares components
  artikel artiklar vara varor produkter föremål delar del tillbehör reservdelar komponenter
`);

/** Words between such a word and what it belongs to. */
export const FOR_WORDS: ReadonlySet<string> = list('for to för till');
