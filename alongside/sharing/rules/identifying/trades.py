"""What people call a job, and the place where it is done, when they do not use its name."""

from alongside.sharing.rules.identifying.text import words_in


def _table(text: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(":") for line in text.strip().splitlines())
    return {key.strip(): tuple(one.strip() for one in said.split(",") if one.strip()) for key, said in lines}


# A job, and what else it is called.
JOBS = _table(
    """
    school crossing patrol: lollipop lady, lollipop man, lollipop woman, lollipop person, crossing patrol
    teaching assistant: classroom assistant, ta
    care assistant: carer, care worker
    healthcare assistant: hca, care assistant
    taxi driver: cabbie, cab driver, taxi man
    dinner lady: lunchtime supervisor, midday supervisor, school cook
    postman: postie, posty, post man
    postwoman: postie, posty, post woman
    solicitor: lawyer
    security guard: guard, security man
    general practitioner: gp
    hairdresser: stylist
    refuse collector: bin man, binman
    police officer: policeman, policewoman
    window cleaner: window man
    delivery driver: delivery man, courier
    """
)
# A word of the job or of the workplace, and what the place is called: few enough that “the …” may be theirs.
PLACES = _table(
    """
    florists: shop, flower shop, florist, florists
    beauty: salon, beauticians
    nails: salon, nail bar
    hair: salon, hairdressers
    motors: garage
    florist: flower shop, florist, florists, flower stall
    cleaning: dry cleaners, dry cleaner
    cleaners: dry cleaners
    carry: cash and carry
    garden: garden centre
    pharmacist: pharmacy, chemist, chemists
    pharmacy: chemist, chemists, pharmacy
    optician: opticians, optician
    dentist: dentists, dental practice, dental surgery
    dental: dentists, dentist, dental practice, dental surgery
    vet: vets, vet
    veterinary: vets, vet
    post: post office, sorting office, delivery office
    postman: sorting office, delivery office
    postwoman: sorting office, delivery office
    hairdresser: salon, hairdressers
    hairdressers: salon
    salon: salon, hairdressers
    launderette: launderette, laundrette
    laundry: laundry
    bakery: bakery, bakers
    baker: bakery, bakers
    butcher: butchers
    undertaker: funeral parlour, funeral home, undertakers
    funeral: funeral parlour, funeral home, undertakers
    crematorium: crematorium, crem
    timber: timber yard, timber merchants
    builders: builders merchants, builders yard
    packing: packing plant
    abattoir: abattoir, slaughterhouse
    brewery: brewery
    library: library
    librarian: library
    care: care home
    nursing: nursing home
    animal: animal shelter, rescue centre
    charity: charity shop
    fire: fire station
    firefighter: fire station
    bus: bus depot, bus garage
    leisure: leisure centre
    lifeguard: pool, baths
    nail: nail bar, nail salon
    coffee: coffee shop
    barista: coffee shop
    chip: chip shop, chippy
    fryer: chip shop, chippy
    pet: pet shop
    cobbler: shoe shop
    jeweller: jewellers, jewellery shop
    tailor: tailors
    tattooist: tattoo shop, tattoo parlour
    farm: farm shop
    farmer: milking parlour
    creche: creche
    coop: coop
    bingo: bingo, bingo hall
    cinema: cinema, pictures
    projectionist: cinema
    museum: museum
    zoo: zoo
    keeper: zoo
    aquarium: aquarium
    bowling: bowling alley, bowling
    quarry: quarry
    foundry: foundry
    sawmill: sawmill
    hospice: hospice
    call: call centre
    newsagent: newsagents, newsagent, paper shop
    greengrocer: greengrocers, fruit shop, veg shop
    fishmonger: fishmongers, fish shop
    solicitor: solicitors
    accountant: accountants
    barber: barbers
    nursery: nursery
    takeaway: takeaway
    garage: garage
    gym: gym
    """
)
# After “on the”: work that is done out and about.
ROUNDS = _table(
    """
    trawler: trawlers, boats
    fisherman: boats, trawlers
    fishing: boats, trawlers
    deckhand: boats, trawlers
    bus: buses, school bus, school minibus, school run
    escort: school bus, school minibus, school run, school taxi
    passenger: school bus, school minibus, school run
    tram: trams
    crossing: crossing
    lollipop: crossing
    carer: rounds
    milkman: round, milk float
    sweeper: barrow
    window: ladder, ladders
    crane: crane
    forklift: forklift
    switchboard: switchboard
    call: phones, headset
    warehouse: forklift, nights
    helpline: phones
    coach: coaches
    taxi: taxis, cabs
    refuse: bins, bin lorries
    bin: bins
    ambulance: ambulances
    paramedic: ambulances
    ferry: ferries, boats
    rig: rigs
    offshore: rigs
    train: trains, railway
    rail: railway
    railway: railway, trains
    lorry: lorries, wagons, artic, hgv
    hgv: lorries, wagons, artic, lorry
    post: post
    postman: post
    postwoman: post
    cashier: tills, checkouts
    checkout: tills, checkouts
    supermarket: tills, checkouts
    nurse: wards
    healthcare: wards
    scaffolder: scaffolding
    roofer: roofs
    market: market
    building: sites
    builder: sites, scaffolding
    """
)
ANYBODY = words_in(
    """
    driver worker man woman assistant manager owner officer boy girl staff lady person agent
    """
)
HOURS = words_in(
    """
    self employed part full time retired trainee student senior junior qualified night nights agency bank shift days
    """
)
# After a word of the work: where it is done.
WHERE_DONE = words_in(
    """
    place line lines factory plant works house hoose hall shed sheds yard shop job firm counter floor round rounds run
    depot office hut unit site stall desk side department dept room rooms kitchen end crew team lot lads
    """
)
WORKS = words_in(
    """
    work works worked working drive drives drove driving clean cleans cleaned cleaning cook cooks cooked cooking
    employed volunteer volunteers volunteered job shift shifts nights days lates earlies temping temps temp serves serve
    """
)
