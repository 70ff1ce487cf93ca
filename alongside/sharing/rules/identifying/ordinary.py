"""Names that are also words, words that may follow a name, and words that come before a thing and not a person."""

from alongside.sharing.rules.identifying.text import words_in

# A name that is not here is taken for a name wherever it stands; these only where they are used as one.
_GIVEN = """
    abbot ace amber angel april art ash aspen august autumn bay bear bella ben bill bird birdie blade blaze
    blossom blue bob bonnie brandy breeze brook buck bud bunny carol chance charity chase chastity cherry chip
    christian clay cliff clover cloud coral cosmo crystal curt daisy dale dawn dean dell destiny diamond dick
    dolly don dot drew duke duncan earl ebony eden ember eve faith fay fern fin finch flint flora florence
    forest fox frank gay gene genie gem ginger glen glory grace grant guy happy harmony harper hazel heath
    heather heaven holly honey honor honour hope hunter iris ivory ivy jack jade jasmine jasper jay jean jet
    jewel job jolly josh joy june juniper justice kay king kit lance lark laurel lavender leaf lee lily lilly
    linden lotus lucky luna lynx major mali manny marina mark martin marina mat max may melody mercy merry mike
    mile miles mist misty moll myrtle nick noble nova oak ocean olive opal orchid otter pansy pat patience pearl
    peg penny pepper perry pete petal phoenix piper poppy precious prince princess prudence queen rain rainbow
    raven ray red reed rich river rob robin rock rocky rod roman rose rosemary rowan royal ruby ruth rusty sage
    sailor sally sandy sapphire savannah scarlet scarlett scout serenity sierra silver sky skye sol sonny
    sparrow spike star stella sterling storm sue sugar summer sunny sunshine tad teal temple terra tiger tilly
    tracey trace treasure trinity trip true unity ute val van verity victor victory vic viola violet viper ward
    wade warren wade west will willow win windy winter wolf woody wren zen zest blessing miracle innocent gift
    favour comfort wisdom marvellous testimony chase norm biscuit pudding shadow smokey patch lucky oreo toffee
    bandit bruno jess goodness progress promise prosper love dream story essence cadence carrie ferris cliff
    bless glad scar temp fatty fats star shade mason win ten sim nell cello tabby grin cat trina jelly tip scarlet
    cookie brandy whisky gin duchess marvel champion angelina christian sheikh imam royalty memory
"""
_SURNAMES = """
    abbey arch archer arrow ash ashes baker banks bank barber barker barley barn barnes bass batt beach bean
    bell bells berry best bird birch bishop black blacksmith bloom bond boot booth bourne bow bowl bowler box
    boys bracken brain branch brewer bridge bridges bright broad brook brooks brown bull bullock bunting burden
    burn burns bush butcher butler butter button canon carpenter cart carter carver case cash castle chambers
    chandler chapel chaplain chapman church city clark clay close coal coates cobbler coffee cole collier
    constable cook cooke cooper corner cotton counter court cove cox craft crane cream crisp cross crossing crow
    crown cutter day days deacon dean deer dent dew dove draper drew driver drum dunes dyer dune eagle east
    eaves elder elm english falcon farm farmer fair fairweather farrier feather fell fence field fielding fields
    fine fish fisher flower flowers ford foreman forge forrest foss foster fountain fowler fox french friar
    friend frost fry gale gamble garden gardener gardiner garland gate gates gift gill glass glover gold golding
    good goodall goodman goose grain granger grass grave graves gray grays green greens grey grove guest gunn
    gunner hale hall ham hand hands hardy hare hart harvest hatch hawk hay hays head heart heath hedges herd
    heron hill hills hogg hole holes holland holly holmes hood hook hooper hope horn horner horse house howe
    hunt hurst hunter inch inn iron irons jewel jolly joiner judge keen kettle key keys king kings kitchen kite
    knight knights lake lamb lambs land lane large law lawn lawson leaf leek light lilly line lion little lock
    locke locks lodge long longman lord love lovely lowe low luck mace major man manners marks market marsh
    marshall mason masters mather meadow meadows mead mellor mercer merchant merry mill miller mills mint mole
    monk moody moon moore moor moss mould mount mountain mundy myers nail neal needle nest nettle new newman
    newton nicholls night nightingale noble noon north nunn nurse oak oakes oaks offer old orchard orange organ
    page pain paine painter palace palm palmer park parker parks parson partridge pass patch peace peach peacock
    pear pearl peel pepper perch person petty pike pilgrim pillar pine pink pipe piper pitt pitts place plant
    plummer pond poole pool pope port porter post pots potter potts pound powers pratt pride priest prince prior
    priory proctor proud purse quick rabbit race rain rains ram ranger raven read reader redman reed reeve rich
    rice ridge ridley ring rise rivers road roach robins rock rook roper rose round rowe rush rust sadler sage
    sales salt salter sands sand sargent savage saw sawyer school scales sea seal seale sellers sergeant sharp
    sharpe shaw shears shepherd ship shore short shot silver singer skinner slack slater sleep sloe small smart
    smith smythe snow south speed spencer spring squire stable stag stamp stannard star steel steele still stock
    stocks stone stones storey storm street strong styles sugar summers sumner sun swallow swan sweet swift
    sykes tailor tanner taylor teal temple thatcher thick thorn thorne thunder tiller tinker tower townsend
    towns toy train tranter price costa trap tree trees trip trout tucker turner twigg twist vale vane
    vaughan vicar village
    wade waggoner wain waite wake walker wall waller walls ward warden warner warren waters water watts way
    cope staples sparks shields
    weather weaver webb webber weeks weir well wells west wharf wheat wheel wheeler whistle white wild wilde
    wilding winch wind window winter winters wise wolf wood woodland woods woodward wool workman worth wright
    yard yates yeoman young youngs
"""
_HOUSES = """
    beech beeches birches bungalow cedar cedars chestnut coach coastal copse corner cottage cottages crossways
    dell den drive elms end engine eyrie farm farmhouse fern ferns fir firs flat gable gables garden glade
    grange granary gorse hawthorn hawthorns haven hazels headland hideaway hollies hollow holm home homestead
    hut keep keeper kiln kestrel laurels leas lighthouse limes lime maltings manor maple maples mariners mead
    meridian mews millstone mooring nook nutshell oast old orchards paddock paddocks parsonage pines poplars
    quarry quay rectory ridge roost rookery rowans sanctuary sea seaside sheepfold shelter shippon sparkle
    spinney stables sunnyside sycamores terrace thatch thistle thistles toll tops towers vicarage view views
    villa warden weaver wharf whitehouse willows windmill woodlands workshop yew yews high royal great bath
    spring northern southern eastern western city town lower upper middle mid academy apple avenue bay beacon
    brick centre college community county creek crescent cornerstone downs fairway first fleet forum foundation
    foundry garland gateway harbour heights heritage hub junction landing learning library light lights
    limestone marina mid-town milestone minster oaks oasis parade parkside phoenix pinnacle priory progress
    regent ropewalk saint sparrow spire stadium summit sunrise talbot tech trinity trust union unity valley vine
    vista station cable pottery regatta shambles sandringham maritime civic central ladies almond larch olive cherry
    market cask tanners weavers gasworks railway canal chapel ferry anchor barrack barracks armoury tannery brewery
    granary malthouse college cathedral abbey minster harbour dock docks hospital school viaduct steps
"""
GIVEN = frozenset(_GIVEN.split())
ORDINARY = frozenset(" ".join((_GIVEN, _SURNAMES, _HOUSES)).split())
MONTHS = frozenset({"may", "june", "april", "august", "january"})
BEFORE_MONTHS = words_in(
    """
    in of on last this next since until till by early late mid every end st nd rd th first second third
    """
)

# After a word that may be a name, these say that somebody did it.
_DID = """
    is was has had does did says said saw sees heard hears told tells knew knows thought thinks felt feels went
    goes came comes got gets took takes gave gives made makes rang rings met meets left leaves kept keeps found
    finds ran runs sat sits stood stands spoke speaks wrote writes read bought sold paid brought caught drove
    drives drank ate slept woke wears wore won lost sent spent hid hit cut put let led fell fled fought forgot
    believes wants wanted needs remembers can't cannot cant didnt doesnt wasnt isnt hasnt hadnt wont couldnt
    wouldnt could would should might must also never always now then still often already himself herself who
    whose began begins became broke chose showed shows threw stole swore understood held hung swam sang rode
    rose shut gone seen lives lied lost asks asked adds added agreed agrees keeps owes hates likes loves carries
    shares sells buys calls rings texts uses helps plays walks talks stays trusts refuses denies hopes worries
    cries sleeps eats drinks smokes answers waits works drives owns sends posts can may rarely only once
    recently dunt dint dont doesn didnae disnae wasnae isnae wouldnae widna cannae couldnae willnae hasnae hadnae cam
    wis wiz telt kens kent aint sez sed reckons ses cum gan gans
    dug fed flew froze grew hurt laid lent meant quit shook shot sought stuck struck swept taught tore
    rec recd rcvd adv advd conf confd rptd reqd attd spk
    wept bit bled blew dealt dreamt drew bent looks tries thanks carries gets minds cares cleans cooks
"""
DID = frozenset(_DID.split())
SAYS = words_in(
    """
    says said told tells saw heard rang texted thinks thought knows knew asked wants believes reports reported
    noticed overheard remembers recognised messaged phoned called telt sez sed reckons
    """
)
# “Rose and a man”: with somebody, so it is somebody.
PEOPLE_FOLLOW = words_in(
    """
    a an the her his my another two three some one i me he she they who
    """
)
PEOPLE = words_in(
    """
    man woman men women boy boys girl girls lad lads lass friend friends mum mam dad mother father sister
    brother nan gran son daughter baby driver neighbour cousin uncle aunt carer worker others child children
    kids teacher mate mates partner
    """
)
# “ambers car”: an apostrophe was left out.
OWNED = words_in(
    """
    car van house home flat room phone mobile bag coat school friend friends mum mam dad nan gran mother father
    sister brother aunt uncle bed bike work shift number name bank card account boyfriend girlfriend teacher
    worker family door street road window laptop tablet birthday jacket mate mates son daughter lad girl boy
    kids husband wife partner story words voice face hand arm hair shoes trainers diary turn stuff things place ex
    """
)
# “told grace that …”, “when joy came home”: before a first name that has lost its capital.
TOLD = words_in(
    """
    told tell asked ask rang ring texted text met gave phoned messaged threatened warned paid hit followed
    thanked hugged believes believe named called about contacted approached
    """
)
JOINS = words_in(
    """
    and but that when if because where while until so then as after before once since
    """
)
ADVERBS = words_in(
    """
    might must also never always now then still often already could would should
    """
)
# “block K”, “plan B”: a letter that names a thing.
LETTERED = words_in(
    """
    block plan team class year bay unit platform group letter vitamin junction gate zone wing floor level exit
    stop terminal route bus type grade category hepatitis set side form tower stand row size channel
    """
)
# “a rose”, “his bill”, “no joy”: what follows is a thing.
THINGS_FOLLOW = words_in(
    """
    a an the this that these those his her my our your their its no some any each every one two three four five
    six first second last new old big small red blue green black white of in on at by with from into for such
    much more less all both few many several other another which what whose
    """
)
# “Rose Street”, “the Penny arcade”: a capital that belongs to a place or a thing.
PLACES_FOLLOW = words_in(
    """
    road rd street st lane ln avenue ave close cl drive dr court ct crescent cres place pl gardens gdns terrace
    terr square sq grove park pk way walk wlk hill rise row view mews green parade wharf yard bridge station
    hotel inn pub arms estate centre center market road school academy college hospital surgery clinic church
    chapel hall house farm shop stores supermarket salon gym club arcade bank stables bar cafe services bay
    beach moor common wood woods field fields heights tower towers flats lodge library garage bus line statue
    lights day days evening bank half
    """
)
TITLES = words_in(
    """
    mr mrs ms miss mx dr prof sir dame lady lord aunt aunty auntie uncle nan nana nanny nanna gran granny
    grandma grandad granddad grandpa grandfather grandmother mum mam mummy mama dad daddy papa father mother
    brother sister sis cousin imam rabbi pastor rev reverend fr canon sgt pc dc ds dci insp sergeant constable
    detective nurse coach teacher little young baby our old poor dear big
    """
)
# Before a name these are forms of address and never a first name.
HONORIFICS = TITLES - words_in(
    """
    nan nana nanny nanna baby young little our old poor dear big lady dame canon coach
    """
)
# Small words in capitals that are nobody's initials.
NOT_INITIALS = words_in(
    """
    am pm id it ok pc ds di dc tv uk us gp hr pe re vw cd dj ft gb hq kg km lb ml mm mr ms rd st th ps qc vs xl
    mp nd ce cse cce plo cctv dob dna dvd nhs csc csw lac mot ncp pcso sim usb vpn atm bbc bmw ceo edt fbi gcse
    gps kfc nfa nrm nspcc pcc pin pru suv vip yot sms dm
    """
)
