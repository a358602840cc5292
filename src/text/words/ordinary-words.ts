import type { Language } from '../../domain/language';

function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/**
 * Labels and verb forms that are ordinary words as well. They count only beside other words of the trade (see `context.ts`):
 * "turning and milling", but not "turning to our customers".
 */
export const WEAK_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: list(`
    axlar axlarna axlars automatisera automatiserad automatiserade automatiserar automatiseras automatiserat axel belysning
    bilmatta borra borrade borrar brons böja böjd böjda böjde böjer böjning böjs böjt drifta driftar dörr fjäder flockning foga
    fogade fogar fogat frakt fäste förstärkning glas gnista gnistade gnistar golv grill huv hållare kapa kapade kapar kapat
    klammer klips klämma konsol konstruktion kylare lagring lim läder lås material mutter mätning målare målaren målarna nit
    packning polera polerad polerade polerar press produktfamilj prägla präglad präglade präglande präglar präglas präglat
    prägling reservdel rullar satt sensor sensorer skar skinn skruv skruva skruvade skruvar skruvas skruvat skumma skummade
    skummar skummas skumning skuren skuret skurit skurna skär skära skärning skärs slipa slipad smida smidd smidda smidde smider
    smids smitt spoiler sätta sätter tak textil tillverkningsprocess titan tjänst tjänster transport tröskel tyg tätning valsa
    valsar verktyg åkeri album armband bandage blandning blanda blandad blandade blandar blandas blandat bleka blekt bord borste
    broderi bruksanvisningar bänkar dockor dukar däck dörrar fiol fioler filtar fläta flätad flätade frimärken fönster förband
    gardin gitarr gitarrer grus halsband hatt hattar hjälmar hudar hyllor häfta häftar häftning inredning jacka kalk kamera
    kameror kapell kartor kataloger kisel klamra klamrar kläder klockor knappar kompass korg korgar kork kostymer kristall
    kritor krossa krossad krossade krossar krossas krossat krossning kryckor kudde kuddar kuvert lacka lackar lager lakan lampa
    lampor lera likkista lin läkemedel läkt matta mattor medaljer mediciner mocka mynt märkning objektiv omrörning orgel pallar
    papp papper paraply penna pennor pensel piano pianon plagg plank portar pussel päls pärlor pärmar radar reglar rep ritning
    ritningar segel siden sikta siktar siktat siktning skidor skor skåp skridskor skylt sladdar smycke snören soffa soffor
    spegel speglar spets spetsar spika spikar spikade spisar sprutor sticka stickad stickade stickar stickning stol stolar
    stugor säkringar säng sängar sändare såpa säten tapet tidskrifter toner trappa trappor trä trycka tryckande tryckas tvål
    tyger tält tändare täcken ugn ull uniform vacciner vaser ved virkning vykort väskor växthus affischer bastu bläck
    antibiotika bälten diamanter visitkort väv glasögon robot robotar robotarna cykel cyklar moped mopeder motorcykel
    motorcyklar bult bultar muttrar spik brickor nitar kedja kedjor kätting kättingar fjädrar kniv knivar sax saxar klinga
    klingor hammare slägga yxa yxor tång tänger spade spadar skyffel skyfflar kratta krattor städ kastrull kastruller gryta
    grytor bestick medalj vapen gevär ammunition maskiner traktor traktorer container containrar trailer trailers pump pumpar
    fläkt fläktar ventil ventiler kranar lyftkran lyftkranar turbin turbiner magnet magneter lokomotiv grind grindar staket
    stängsel räcke räcken räls räler skrov radiator radiatorer kamin kaminer panna pannor silo silor tankar behållare cistern
    plåt plåtar borr fräsar chuck harv harvar plog plogar hästsko ankare automatik patroner landgång flak pokal vältar lastbilar
    personbilar bussar bilar fordon bromsar stegar husvagn husvagnar husbilar släpvagn släpvagnar brevlåda brevlådor skottkärra
    barnvagn ambulanser brandbilar fartyg sågblad skopor filar raspar hydraulik grävmaskin grävmaskiner hjullastare gaffeltruck
    gaffeltruckar rulltrappor gräsklippare motorsåg motorsågar kolvar kapsyl kapsyler nubb lieblad skruvmejsel motorfordon
    elbilar elfordon smälta dragare valsare formare bockare nibblare vagnar stommar skruvmejslar domkraft konvektor kronkorkar
    spindlar växellåda växellådor kassaskåp stekpanna stekpannor rollator sy syr sys sydde sytt sydd sydda trycker trycks
    tryckte tryckt tryckta sticks binder rita ritar ritas ritade ritat ritad dator datorer stoppare dekal syning filtrera dreja
    manualer nibbling reparation reparationer reparera reparerar renovering underhåll underhålla provning testning besiktning
    testa testare kontroll designa formge konstruera väska docka sko klocka hylla skjorta handduk filt ruta knapp skida eldfast
    diod katalog stolpe kemikalie broschyr etikett spruta telefon telefonapparat stiftning entresol propeller propellrar
    ljusstake ljusstakar flaggstång schackel service
    lastbil personbil bil skåpbilar tåg tågvagnar färja färjor båt båtar skepp ubåtar kanoter hiss hissar flygplan
    helikoptrar helikopter satelliter drönare luftskepp rymdraketer minibussar bollar metspön hantlar pråm pråmar yachter
    trehjulingar barnvagnar rulltrappa skotare isbrytare spelautomater skidliftar kylrum godsvagn spårvagn spårvagnar
    elcyklar elsparkcyklar passagerarvagnar gummibåtar roddbåtar segelbåtar motorbåtar fritidsbåtar fiskebåtar takboxar
    pålkranar staplare sittvagnar kundvagnar
    böcker tidningar nylon packningar tätningar smed smeder smederna rörläggare
    nålar kopplingar ljuddämpare krockkuddar kablage bly tenn stege
    binda bindor ställ ugnar truckar vågar hyvlar mejslar spett skorstenar bulldozer dumper bildelar diskbänkar innerväggar
    motorer
    installation installera installerar installationer pistoler
    adapter adaptrar akvarium anorak askkopp atlas babykläder baddräkt badrock ballong banderoll barnstol behå bikini
    blus blöja boj brandlarm brandsläckare broms brödrost bur burar burk burkar byxor cape cello cylinder cylindrar
    dammsugare dammtrasa datormus deodorant diskmaskin diskmedel disktrasa dockhus dunbolster duntäcke eldstad elektrod
    elektroder elrullstol elspis fat ficklampa filthatt filtren filtret flagga flaska flaskor fleecejacka flytväst
    flöjt fodral friggebod frimärke fritös frysskåp förkläde gaffel gafflar givare glödlampa golfboll granat grep
    grepar grytlapp grytvante gunghäst gungställning gymnastiksko handdukar handtag handväska harpa hink hinkar hjul
    hjulen hjälm hundkoppel husbil huvtröja huvudduk hängmatta hängslen hårborste hårspray hårtork hörlurar jeans jolle
    jumper kaffebryggare kajak kalsonger kanna kannor kanot kavaj kikare kittel kittlar kjol klarinett kockrock kofta
    kondom kontakter kontrabas kopp korkskruv korsett krok krokar kulspetspenna kylskåp kälke labbrock larm lekhage
    leksak ljuskrona lupp läppstift madrasskydd mascara mikroskop mikrovågsugn militäruniform minibuss miniräknare
    mixer mobiltelefon mobiltelefoner morgonrock motor motorbåt motorn mugg muggar munspel munstycke munstycken
    möbelöverdrag nagellack nattlinne necessär nyckel nyckelring nycklar näsduk nät näten operationsrock overall
    passare pikétröja pistol plånbok polisuniform ponton pulka pyjamas rakhyvel regnjacka regnkappa rem remmar resväska
    rullstol rutschkana ryggsäck saltpanna salva sandal satellit saxofon schampo segelbåt selar sele separatorer
    servetter sil silar sjal sjukhussäng sked skedar skidkläder skinnmössa skolväska skorsten skurtrasa skål skålar
    slang smarttelefon snowboard solglasögon soptunna sovsäck spjälsäng stearinljus stolsdyna strumpbyxor strykjärn
    studsmatta ställ stövel sulky surfplatta säckpipa såg sågar tallrik tallrikar tandborste tandkräm tank tanken
    teaterkostym tejper teleskop tennisboll termometer termos tillsatser timmerstuga toalettpapper toffel torkar
    torktumlare torped trumpet träningsoverall träsko tråd trådar tröja tunnor tvättlapp tvättmaskin tvättpulver
    tygservett tändstickor tätningen ubåt uttag vante varselväst vattenkokare vinglas vinteroverall värmefilt värmeljus
    väst yllefilt ölglas örngott
  `),
  en: list(`
    grinder grinders polisher polishers miller millers turner turners driller drillers moulder moulders molder molders stamper
    stampers bender benders painter painters coater coaters blaster blasters forger forgers caster casters honer honers lapper
    lappers threader threaders plater platers laminator laminators bent bend bends blackened blackening blued bluing flared
    flocked safeguarded guillotined riveted commissioned clinched clinch phosphate phosphates nibbled nibbling peek headliner
    montage press presses acrylic adhesive axle baking beaded beading blasted bolt bolted bonded bonding bonnet bored boring
    brass bronze buffed carpet cast clip closures coined coining commodity compounded compounding cradle cured curing cut
    cutting dashboard die dies door drilled embossed fabric fascia fender flaring flocking floor foam folding forged formed
    forming freight gauge gear gears glass glazing glued grind grinds ground hardened hatch haulage heading hinge honed
    honeycomb hood hose hoses jig joined joining knuckle laminated lapped lapping latch leather levelling lighting lock material
    materials metal metals muffler normalised normalizing nut nylon paint painted paints pierced piercing pipes polished polymer
    pressed pressing punch refurbishment reinforcement rework rivet riveting rivets rolled rolling roof safeguarding sawed screw
    seal sealed sealing sensor separated separating sequencing service services shaft sheared sill spoiler spring stamp stamped
    stamps stitched storage straightened tapped tapping tempered tempering textile threaded threading tightening tool tools
    transport trimmed trimming tumbled tumbling turned turning wing wishbone albums antibiotics balances basket baskets bed
    bedding beds benches binders blankets blinds boot brochure buttons calendars camera cameras candle candles caps chair chairs
    clay clocks clothes cloth coats coins compass computers concrete costumes cotton crushed crushing curtain curtains desks
    diamonds dismantled doll dolls drafted drafting drawers dresses dressings dyed engineered engineering envelope explosive
    felt fuses games glue gravel grease guitar guitars hat hats helmets hides ink ironed ironing jacket keyboards kitchens
    knitted knitter knitting label labeled labelled labelling labels lace lamp lanterns leaflets lenses lighters lime linen
    lockers logs luggage magazines maps marble markers matches medals medicines meters mirror mirrors monitors mortar nailed
    nailing notebooks oak packed packing paper pearls pencil pens perfume piano pianos pickled pickling pillow plaster polishes
    postcards posters primers printed printers pulp purses puzzles radar radios recycled refiner relay relays ribbon ribbons
    rope ropes routed routing rug saddle sail sails scanners scarves seating seats servers sewed shelves shutters signs silk
    skates skirts skis slate slings slippers soap socks sofa soles stairs stapled stapling stools strings suits switches table
    tables tailor tailored tailoring tanned tanning tapers telephones televisions tent tents ties tights tire tires towel toy
    trophies uniform uniforms uppers vaccines vases violin violins wallet watches windows wired wood wool woven weaving umbrella
    bandages weft robot robots robotic bolts nuts nail nails chain chains springs screws washer washers hammer hammers axe axes
    shovel shovels spade spades knife knives scissors kettle kettles pots sink sinks anchor anchors magnet magnets machines
    machinery vehicle vehicles trucks lorries tractor tractors trailer trailers bicycle bicycles motorcycle motorcycles mopeds
    caravan caravans ambulances locomotive locomotives trams tramcars locks locker radiators fence fences fencing ladder ladders
    rails gutter gutters spindle spindles hull hulls weapon weapons ammunition rifle rifles chuck chucks clamps vats vaults
    turbine turbines pump pumps valve valves silo silos cistern cisterns forge forges hone hones braze ream fitter fitters
    burners crane cranes necklaces bracelets earrings harrow harrows plough ploughs scythe sickle clutch clutches enclosure
    grating gratings pontoon pontoons cartridges kegs saucepan saucepans cookware cutlery crowbar crowbars pipeline pipelines
    bearings jigs hoist hoists excavator excavators forklift forklifts bulldozer bulldozers loaders filing pram wheelbarrow
    wheelbarrows missiles artillery firearm firearms shotguns gearing chisel chisels anvil anvils mallet padlock padlocks safes
    stove stoves spanner spanners wrench wrenches ore fasteners boilers engines engine lawnmower lawnmowers snowmobiles mowers
    escalators elevator locksmith toolbox workbench letterboxes mailboxes shear planing slotting scraping gouging engraving
    engraver engravers spinning minting smelting shaping priming kiln kilns stickers scaffolding coin medal filed files file
    furnaces fan fans blower blowers masts pylons ferries tankers snips ratchet billet billets pewter hoes shakeout notching
    notched notch radiator rail manipulators swaging slabs pick tacks mint minted repair repairs repairing overhaul servicing
    upkeep testing tester inspection inspect design designer designing mattress catalogue jewel trouser shoe glove button
    kitchen desk cupboard shirt sandal sweater stool shelf bench stair scarf sock stocking slipper window blanket quilt computer
    server printer scanner monitor keyboard calculator projector telephone antenna transmitter loudspeaker radio television lens
    telescope microscope clock puzzle game ski skate helmet organ brush broom mop pen crayon marker cart napkin diaper poster
    magazine map vase insulator headphone heater cooker freezer album binder book calendar leaflet postcard pearl gemstone
    diamond bracelet necklace earring trophy tie cap belt coat dress skirt blouse suit costume tile log plank stone drawer
    wardrobe toilet watch purse suitcase cushion fuse switch charger drum balance meter detector chemical acid dye enzyme
    firework medicine vaccine bandage dressing implant alarm string sling primer lantern spotlight signal sign display cabinet
    jersey batten bathtub bookcase briefcase canopy carton casket chandelier coffin decal denture directory disinfectant
    e-cigarette endoscope figurine handbag handrail headstone hologram kerbstone lampshade laptop lighter manhole multimeter
    nappy notebook pacemaker paintbrush pallet parachute parasol photocopier playhouse pullover pushchair racket refrigerator
    rucksack sauna shaver shawl shoelace shutter signboard signpost skateboard smartphone squeegee steriliser sticker stroller
    sunshade surfboard syringe thermometer thermostat toaster toothbrush tombstone tracksuit tricycle typewriter wheelchair
    workstation wristwatch zipper alternator amplifier banister barbecue barometer catheter banknote agrochemical dishwasher
    armchair backpack pinning staking recessing bulging shackle shackles hopper hoppers propeller propellers candlestick
    candlesticks mezzanine carabiner carabiners flagpole twisting wooden maintenance maintain maintaining
    cars buses lorry vans trains tram cycles lift lifts ball dumbbells ship boat ships boats ferry yachts yacht barges
    canoes helicopters helicopter airplanes airplane aeroplanes satellites drones airships airliners spacecraft submarines
    lifeboats jack tricycles unicycles prams pushchairs escalator icebreaker icebreakers harvesters forwarders minibuses
    crushers vessels
    laundry laundries books newspapers melter melters smiths smithy cork gaskets gasket plumber
    maintenance maintain couplings pliers screwdrivers needles pins vices containers silencers airbags chillers chaser
    stampings forgings pewterer
    chimneys drills
    installation installing install pistols
    accordion adapter adapters additive additives alarms anorak apron aquarium ashtray atlas bagpipe balloon banjo
    banner barge barrel barrels bathrobe belts beret bikini binoculars blade blades blazer blender bottle bottles bowl
    bowls bra braces brake brakes bucket buckets bullet bullets buoy cage cages cannon canoe cans cape cardigan cases
    cello chimney clarinet clog condom corkscrew corset crutch cup cups cylinder cylinders deodorant dinghy dishcloth
    drone dryer dryers duster duvet eiderdown electrode electrodes filter filters fireplace firewood flag flute fork
    forks garment gloves grenade hairbrush hammock handkerchief handle handles harmonica harness harnesses harp
    headphones headscarf hoodie hook hooks horseshoe jar jars jeans jigsaw jug jugs jumper kayak kerosene key keys kite
    lids lipstick marionette mascara mask masks matchstick microwave minibus mitten mixer mixers modem motor motorhome
    motors mould moulds mug mugs napkins net nets nightdress nozzle nozzles ointment overalls pail pan pans pillowcase
    pistol plug plugs puppet pyjamas rack racks raft raincoat rattle satellite saws saxophone scales seals seesaw
    sensors separator separators shampoo sieve sieves sledge sneaker snowboard snowsuit socket sockets spoon spoons
    stand strainer submarine sunglasses swimsuit tampon tank tanks tape tapes toboggan torpedo towels tower trampoline
    trousers trumpet vest waistcoat walkie-talkie wheel wheels wire wires xylophone
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
  'rubber stamp',
  'steel band',
  'marketing automation',
  'glas vin',
  'glas vatten',
  'pressmeddelande',
  'presskonferens',
  'presskontakt',
  'presschef',
  'pressledare',
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
  'we felt',
  'felt like',
  'felt that',
  'i lager på',
  'kring bordet',
  'på bordet',
  'ur funktion',
  'white paper',
  'position paper',
  'research papers',
  'research paper',
  'paper trail',
  'window of opportunity',
  'label of honour',
  'mobile phone number',
  'on the table',
  'chair the',
  'chair of',
  'kitchen table',
  'round table',
  'spinning classes',
  'spinning class',
  'oljemålning',
  'pressade på',
  'pressar på',
  'pressa på',
  'målar tavlor',
  'måla tavlor',
  'målade tavlor',
  'målar porträtt',
  'casting call',
  'casting calls',
  'casting director',
  'casting vote',
  'painting by',
  'paint pictures',
  'face painting',
  'coating of snow',
  'coating of dust',
  'assembly of parliament',
  'legislative assembly',
  'constituent assembly',
  'school assembly',
  'assembly member',
  'freedom of assembly',
  'finishing line',
  'stamp collecting',
  'nail polish',
  'press association',
  'turning circle',
  'kitten',
  'kittens',
  'board game night',
];
