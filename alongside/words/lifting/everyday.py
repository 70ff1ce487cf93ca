"""Everyday words, short forms and first names: capitals or not, these are no marks, handles or nicknames."""

# Words of two and three letters that stand in ordinary sentences, and what people write in capitals.
_SHORT = """
    a act ad add adhd age ago ah aid aim air aka al all am an and any ap app apr aqa are arm art as asap asd ask at
    ate atm aug aw aye bad bag ban bar bat bay bbc be bed bee bet bff bid big bin bit bmw boo bow box boy bst btw
    bug bus but buy by bye cab cad camhs can cap car cat cce cctv cin cm cms com cop copd cos cow cp cps cry cse css
    cup cut cuz cyp dad day dec den did dig dip diy dla dna do dob dog dot dr dry due dug dvd dvla ear eat ecg edt
    eg egg eh ehcp end er esa et eta etc eu eur ex ey eye fab fad fan faq far fat fc feb fed fee few ffs fgm fit fix
    fly fog for fri ft fun fur fyi gap gas gb gbp gcs gcse get ghz gig gmt go god got gov gp gps gum gun guy gym ha
    had ham has hat he hen her hgv hi him hip his hit hmrc ho hot how hr hrs html hub hug hut hz i ice id idk ie if
    ill im img in inc ink iro is isa isbn it its itv iv ive jab jam jan jar jaw jet job joy jul jun key kg kid kit
    km kph la lab lac lad lap law lay lb lcd led leg let lid lie lip lo log lol lot low ltd ma mace mad man map mar
    mash mat may mb mdt me men met mfh mg min mix ml mm mob mon mot mph mpv mr mri ms mud mum my nah nan nap nd net
    new nfa nhs nil no nod nor not nov now nrm nt nun nut oak oar ocr oct odd of off ofs oh oil ok old omg on one or
    org our out ow owe owl own oz pa pan pat paw pay paye pc pcc pcn pdf pe pea peg pen pep per pet pie pin pip pit
    plo pls plz pm pop pot ppl pr pt pub put rag ram ran rap rat raw ray rd re red rib rid rip rob row rub rug run
    sad sag sap sat saw say sea see sen senco send sep set sew sex she shy sim sin sip sir sit six sky sms so son
    sos spa spf sq st sub sum sun suv sw tab tag tan tap tar tax tb tba tbc tbh tea ten th the thu thx tie tin tip
    to toe ton too top toy tp try tub tue tv two uk um up us usb use utr van vat vet via vs wan war was wax way we
    web wed wet who why wifi wig win wit won wtf www xl xxl xxx ya yap ye yep yer yes yet yo yot you yp yrs zip zoo
"""
# Longer words that appear beside messages, apps and places and are no name.
_PLAIN = """
    about account added after again also always anybody anyone around asking baby back because been before being
    blocked boys brother called came chat child could deleted does doing done every everyone everything father felt
    fine first followed followers following friend friends from girl girls going gone good group half handle have
    having hello here herself himself home into just kept know lads lady last later lazy left liar like live loads
    look love made make many maps mates message messages messaging mine more most mother much name named names never
    next night nobody none nothing notification nowt number numbers only other over owt page people phone phones
    photo photos pics picture pictures place played please posted private profile proper really right rude said same
    saying says school seen sending sent should show shows since sister some somebody someone something sometimes
    sorry still stories story streak streaks stuff stupid summat tagged than thank thanks that that's thats their
    them then there these they thing things think this those three through time today told tomorrow tonight typed
    under until upset user username using very video videos want wanted went were what when where which while whole
    will with without woman word words work would years your yours
"""
_FIRST_NAMES = """
    aaron abby abdul abi abigail adam adrian aidan aimee aisha al alan albert alex alexander alfie ali alice alison
    amber amelia amina amy andrea andrew andy angela anita ann anna anne annie anthony archie arthur ash ashley
    ashlyn aunty ava barbara barry bella ben benjamin bernie beth bethany bev beverley bill billy bob bobby brad
    bradley brandon brenda brian bridget bruce caitlin caleb callum cameron carl carly carol caroline casey cath
    catherine chantelle charlie charlotte chelsea cheryl chloe chris christian christine christopher claire clare
    cleo colin connor courtney craig daisy dale damian dan daniel danielle danny darren dave david dawn dean deb
    debbie deborah declan dee demi denise dennis derek diane dominic don donna doreen doris dylan ed eddie edward
    eileen elaine eleanor elizabeth ella ellie elliot elsie emily emma eric erin ethan eva eve evie faith faye
    finley fiona florence fran frances frank freddie gail gareth gary gav gavin gaz gemma geoff george georgia
    georgina gerry gill gillian gina glen gloria grace graham greg gwen hannah harley harriet harris harry harvey
    hassan hayley heather heidi helen henry holly howard hugh hugo ian imogen imran isaac isabel isabella isla ivan
    ivy jack jackie jackson jacob jade jake james jamie jan jane janet janice jasmine jason jay jayden jean jeff jen
    jenna jennifer jenny jess jessica jill jim jimmy joan joanne jodie joe joel john johnny jon jonathan jordan
    joseph josh joshua joyce jude judith judy julia julie juliet june justin kai karen karl kate katherine kathleen
    kathryn katie kay kayla kayleigh kaz keith kelly ken kenneth kerry kev kevin khalid khloe kia kieran kim kirsty
    kyle laura lauren leah lee len leo leon lesley leslie lewis lexi liam lily linda lindsey lisa liz lloyd lola
    lorraine louis louise lucas lucy luke lydia lynn lynne maddie madison maisie malcolm mandy marc marcus margaret
    maria marie marilyn marion mark martin mary mason matt matthew maureen max megan mel melanie melissa mia michael
    michelle mick mike millie mo mohammed molly morgan muhammad natalie natasha nathan neil niamh nick nicola nicole
    nigel noah nora norman oliver olivia omar oscar owen paige pam pamela pat patricia patrick paul paula pauline
    penny pete peter phil philip phoebe poppy priya rachel ray raymond rebecca reece reg reuben rhys richard rick
    ricky rita rob robert robin rodney roger ron ronnie rory rose rosie ross roy ruby russell ruth ryan sally sam
    samantha samuel sandra sara sarah scarlett scott sean shane shannon sharon shaun sheila shirley simon sophia
    sophie stacey stan stella stephanie stephen steve steven stewart stuart sue summer susan suzanne sylvia tanya
    tara ted teresa terry tess theo theresa thomas tia tiffany tim tina toby todd tom tommy toni tony tracey tracy
    trevor tristan tyler tyrone val valerie vera veronica vicky victor victoria vincent violet wayne wendy will
    william yasmin yusuf yvonne zac zach zara zoe
"""
_MONTHS_AND_DAYS = """
    april august christmas december easter february friday january july june march monday november october saturday
    september sunday thursday tuesday wednesday
"""

SHORT = frozenset(_SHORT.split())
PLAIN = SHORT | frozenset(_PLAIN.split())
FIRST_NAMES = frozenset(_FIRST_NAMES.split())
MONTHS_AND_DAYS = frozenset(_MONTHS_AND_DAYS.split())
