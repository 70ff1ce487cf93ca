"""Capitalised words that are nobody's nickname: makes of cars, apps, shops, services, peoples, forms of address."""

_MAKES = """
    aldi asda astra audi avensis aygo beetle berlingo bmw caddy cadillac captur citroen civic clio corolla corsa
    cortina countryman crafter cupra dacia defender discovery doblo ducato duster escort evoque fabia fiat fiesta focus
    ford freelander galaxy golf hilux honda hyundai ibiza insignia jaguar jeep juke kadjar kangoo kia kona kuga leaf
    leon lexus mazda megane mercedes merc micra mini mokka mondeo navara nissan octavia passat peugeot picanto polo
    porsche prius primera puma punto qashqai ranger renault rio rover sandero scenic scirocco seat sharan sierra skoda
    sportage sprinter subaru superb suzuki swift tarraco tesla tiguan tipo toledo tourneo touran toyota trafic transit
    transporter tucson twingo up vauxhall vito vivaro volkswagen volvo vrs yaris zafira zoe
"""
_APPS = """
    airbnb airpods airtag amazon android apple argos bebo bereal bigo bolt cashapp chatgpt deliveroo depop discord ebay
    facebook facetime fortnite gmail google grindr hotmail icloud insta instagram ipad iphone kik klarna lebara life360
    linkedin lyca messenger meta microsoft minecraft monzo netflix nokia omegle onlyfans oyster paypal pinterest
    playstation qr reddit revolut ring roblox samsung skype snap snapchat snapmap spotify starling steam telegram
    tiktok tinder toktok twitch twitter uber viber vinted vodafone wechat whatsapp wickr wifi wizz xbox youtube yubo
    tesco lidl sainsburys sainsbury morrisons iceland greggs mcdonalds mcdonald maccies kfc subway nandos primark jd
    sports boots superdrug spar coop premier travelodge ibis costa starbucks wetherspoons spoons shell bp esso texaco
    halfords wilko poundland dominos nike adidas puma stone gucci prada canada goose north face trapstar rolex moncler
"""
_SERVICES = """
    academy ambulance barnardos camhs cahms ceop childline cctv children childrens citizens college council court crime
    crimestoppers crown department doctors education emergency english english's family foster general gp health
    headteacher high home hospital hub intel intelligence inspector justice local maths mash metro missing national nhs
    nspcc officer ofsted operations outreach parent pace philomena police pru ref reference return safeguarding school
    science sergeant sixth social student team thames trust unit walk year youth yot young parents liaison plo plos
    csw csws csc lac edt anpr dvla operation op mot log entry note notes update action contact call calls incident
    strategy meeting review handover risk plan visit
"""
_PEOPLES = """
    albanian albanians african american asian bangladeshi black british brummie bulgarian chinese christian czech dutch
    east eastern english european french geordie german greek indian iranian iraqi irish italian jamaican kurdish latin
    lithuanian london manc mixed muslim northern pakistani polish portuguese punjabi roma romanian russian scottish
    scouse scouser somali southern spanish sudanese syrian tamil traveller turkish ukrainian urdu vietnamese wales welsh
    west white yorkshire scotland england ireland britain uk europe spain turkey leeds liverpool manchester birmingham
    newcastle sheffield bradford preston blackburn burnley oldham rochdale hull glasgow cardiff belfast bristol
"""
_PEOPLE = """
    adult aunt auntie aunty baby babe bank bless boy boys bruv brother bro carer caller child client cousin customer cuz
    dad daughter dear detective doctor driver elder elders father female females fella foster friend friends gaffer girl
    girls god gran grandad grandma grandmother grandfather granny guy head her hers his husband inspector kid kids
    ladies lad lads lady landlady landlord lass lasses lord madam mam mama male males man manager mate mates member men
    midwife miss mom mother mr mrs ms mum mummy mums dads my nan nana nanny neighbour neighbours nephew niece nurse
    officer owner parent parents partner passenger people persons person police prof professor receptionist relation sir
    sister sis solicitor son staff stepdad stepmum suspect tag teacher teachers teenager uncle user victim wife witness
    woman women worker workers wife's youngers younger
"""
_OTHER = """
    address alright allegedly although apparently approx attended believed black blue brown bit bus can cannot car card
    caught checked checking christ clocked coming confirmed could cream credit dark date dear describe described diary
    disclosed dm dms doing don't dont dropped dunno duw each either enough er erm even ever evening except few finally
    found full gang gave gold green grey gone got hang heard hello hence hi hiya honestly honest however hurry id
    i'd i'll i'm i've if im innit instead is its jesus just key kindly know known knows last lately later letter likely
    listen location long look looked looks lorry lots low make may maybe me meanwhile meet met might mind mobile model
    morning moved name names nah navy near never nickname night nope nor nothing nowt number obviously occupant
    occupants ok okay omg on only or orange other otherwise our outside parked part partial pink plate plates please
    pls plus possible possibly pounds previously probably purple quick quiet quite quote rang read reads really red reg
    registration reported right ring rude saw say says screenshot screenshots seen sent shall should silver since so
    soon sorry sort speaking starts still stopped story straight street such summat sunny sure surely swear tail take
    taken taxi tell text texts thank thanks that the their then there these they think thinking this those three time
    times title today tomorrow tonight too tried turns two type typed unable under underneath unknown until used usual
    usually van vehicle verbatim very via video voicemail wait waited waiting walked want wants was watch wee well went
    were what when where whether which while who who's whoever whole whos why will with word words would wow wrote yeah
    ticket recipe sign screen bill receipt label notice page bio header requests everybody everyone ours theirs hers
    class signal letterhead turn corrie emmerdale eastenders netball
    year yellow yep yes yesterday yet you your yous youse
"""

PROPER = frozenset(" ".join((_MAKES, _APPS, _SERVICES, _PEOPLES, _PEOPLE, _OTHER)).split())
# Names of places that are in the lists above, so that they are no nickname, and are a place after “in” or “from”.
_TOWNS = """
    leeds liverpool manchester birmingham newcastle sheffield bradford preston blackburn burnley oldham rochdale hull
    glasgow cardiff belfast bristol london scotland england ireland wales spain turkey
"""
TOWNS = frozenset(_TOWNS.split())
